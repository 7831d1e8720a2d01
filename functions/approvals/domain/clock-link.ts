/** Minutes that a link to the clock of a case lives. */
export const linkMinutes = 15;

/** When a link given now is over, epoch seconds. */
export const linkExpiry = (now: number): number => Math.floor(now / 1_000) + linkMinutes * 60;
