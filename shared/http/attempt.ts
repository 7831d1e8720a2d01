/** One try of a command that runs once: scope and key, and the hash of its body. */
export interface Attempt {
  readonly key: string;
  /** SHA-256, hex. */
  readonly bodyHash: string;
}
