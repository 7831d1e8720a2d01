export interface SoakOptions {
  /** What repeats it. */
  readonly seed: number;
  /** How much is done; the soak's own measure when absent. */
  readonly count?: number;
  /** Rounds, each with a seed of its own: seed, seed + 1, ... */
  readonly runs?: number;
  /** No round begins after so many minutes. */
  readonly minutes?: number;
  /** A part of it alone. */
  readonly only?: string;
  /** File to which what came of it is added, and whose earlier lines count. */
  readonly record?: string;
  readonly print: (line: string) => void;
}

/** A long proof. Prints its figures and tells whether everything held. */
export type Soak = (options: SoakOptions) => Promise<boolean>;
