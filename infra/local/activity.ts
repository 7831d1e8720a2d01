/**
 * What keeps the cloud from being settled. A service either holds a mark while it works, or registers a probe
 * that names what is still runnable (a visible message, a stream with unread records).
 */
export interface Activity {
  /** Opens a mark; call the answer to close it. */
  begin(label: string): () => void;
  /** `probe` answers what is busy, or undefined when idle. May be asynchronous (an empty read of a stream). */
  probe(name: string, probe: () => string | undefined | Promise<string | undefined>): void;
  /**
   * Resolves when no mark is open, no timer is due and every probe is idle, seen twice in a row.
   * @throws Error naming what is busy after 60 s of real time.
   */
  settled(): Promise<void>;
}
