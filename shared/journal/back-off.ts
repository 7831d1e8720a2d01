export const tries = 8;

/** Milliseconds to wait before a retry (1 is the first): full jitter below a ceiling that doubles from 20 to 500 ms. */
export const backOff = (retry: number, random: () => number): number =>
  Math.floor(random() * Math.min(500, 20 * 2 ** (retry - 1)));
