/** Real milliseconds after which a call counts as one that does nothing but wait. */
const wakeful = 250;
/** Real milliseconds. */
const patience = 100;

/** A call that wants to begin: real moments, in milliseconds. */
export interface RoomQuestion {
  readonly processors: number;
  readonly now: number;
  /** When the calls that run began. */
  readonly begun: Iterable<number>;
  /** Since when this one waits. */
  readonly since: number;
}

/**
 * Whether one more call may run. Two for each processor and one keep them busy while some wait for an answer; one more
 * would only make the others slower, so it waits, the longer the more it would be beyond: with the square of that.
 */
export const hasRoom = ({ processors, now, begun, since }: RoomQuestion): boolean => {
  const running = [...begun].filter((moment) => now - moment < wakeful).length;
  const beyond = Math.max(0, running - 2 * processors);
  return now - since >= patience * beyond ** 2;
};
