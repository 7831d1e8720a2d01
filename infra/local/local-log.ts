/** What the local cloud and its functions said, with virtual time. Kept in memory, bounded; `tail` for tests. */
export interface LogLine {
  readonly at: string;
  /** Logical id of the function, or the service that speaks. */
  readonly source: string;
  readonly text: string;
}

export interface LocalLog {
  write(source: string, text: string): void;
  lines(): readonly LogLine[];
  clear(): void;
}
