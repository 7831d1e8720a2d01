import type { Retrier } from './definition.ts';

/**
 * Milliseconds before attempt `attempt` (1 = the first retry).
 * Full jitter: a share of the delay, by `random` from 0 to below 1.
 */
export const retryDelay = (retrier: Retrier, attempt: number, random: () => number): number => {
  const grown = retrier.intervalSeconds * retrier.backoffRate ** (attempt - 1);
  const seconds = Math.min(grown, retrier.maxDelaySeconds ?? Number.POSITIVE_INFINITY, 31_622_400);
  return Math.round(seconds * 1_000 * (retrier.fullJitter ? random() : 1));
};
