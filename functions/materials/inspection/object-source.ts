/** One version of a stored object. What is read twice is the same both times. */
export interface ObjectSource {
  /** Bytes that are stored. */
  readonly size: number;
  /** The content type that it is stored under. */
  readonly contentType: string;
  /** Bytes `from` to `to`, the last one excluded; both within the object. */
  read(from: number, to: number): Promise<Uint8Array>;
  /** All bytes in order, in pieces. */
  stream(): AsyncIterable<Uint8Array>;
}
