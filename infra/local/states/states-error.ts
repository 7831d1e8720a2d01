/** An error of the Step Functions API, by the name that its clients know. */
export class StatesError extends Error {
  override readonly name = 'StatesError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
