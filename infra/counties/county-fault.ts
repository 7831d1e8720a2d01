/** One fault of a county file: where, what stands there, what is wrong and what to do. */
export interface CountyFault {
  readonly path: readonly (string | number)[];
  readonly input: unknown;
  /** `what; remedy`. */
  readonly message: string;
}
