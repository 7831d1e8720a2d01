/** Milliseconds since the epoch, as the process sees them. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
