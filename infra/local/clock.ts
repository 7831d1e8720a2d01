/** A due moment of the one clock. `fire` runs when virtual time reaches `at`, never earlier. */
export interface Timer {
  readonly at: number;
  readonly name: string;
  cancel(): void;
}

export interface FiredTimer {
  readonly at: string;
  readonly name: string;
}

/**
 * The one clock of the local cloud. Milliseconds since the epoch.
 * Standing still: moves only by `advanceTo`. Running: real time plus an offset that only grows.
 */
export interface LocalClock {
  readonly standsStill: boolean;
  /** BigInt64Array(2): [0] 1 when standing still, [1] the moment itself (still) or the offset (running). */
  readonly shared: SharedArrayBuffer;
  now(): number;
  at(moment: number, name: string, fire: () => void | Promise<void>): Timer;
  /** Number of timers due now that have not finished firing. */
  dueNow(): number;
  /**
   * Moves time forward to `target`, firing timers in order of `at`, then of creation, and calling `settle`
   * after each distinct moment and at the end. Throws RangeError when target lies in the past.
   */
  advanceTo(target: number, settle: () => Promise<void>): Promise<readonly FiredTimer[]>;
  /** Stops real timers so that the process can end. */
  close(): void;
}
