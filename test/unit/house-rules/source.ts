/** A file of the repository, its path relative to the root with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

export interface Violation {
  readonly path: string;
  readonly what: string;
}

export interface HouseRule {
  /** What the house says, as a sentence. */
  readonly says: string;
  readonly check: (sources: readonly Source[]) => readonly Violation[];
  /** Each of these, alone in a repository, must be caught. */
  readonly caught: readonly (readonly Source[])[];
  /** Each of these, alone in a repository, must pass. */
  readonly passes?: readonly (readonly Source[])[];
}
