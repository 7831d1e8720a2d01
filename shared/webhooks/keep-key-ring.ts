import type { Clock } from '../kernel/clock.ts';
import type { KeyRing } from './key-ring.ts';
import type { ReadKeyRing } from './key-ring-source.ts';

/** A ring is kept for this long: a new key may be refused, and a removed one taken, no longer than that. */
export const keptMilliseconds = 60_000;

const mostAgain = 5;
const againMilliseconds = 10_000;

export interface KeptKeyRing {
  /** The ring, at most a minute old. */
  read(): Promise<KeyRing>;
  /**
   * The ring read anew, for a signature that no key fits; undefined when that was asked too often: five times at once,
   * then every ten seconds. So a flood of forged signatures does not reach the secret.
   */
  readAgain(): Promise<KeyRing | undefined>;
}

/** Keeps what a source answers. A source that fails fails the call: no ring older than a minute is believed. */
export const keepKeyRing = (source: ReadKeyRing, clock: Clock): KeptKeyRing => {
  let kept: { readonly ring: KeyRing; readonly at: number } | undefined;
  let allowance = mostAgain;
  let countedAt = clock();

  const fetch = async (): Promise<KeyRing> => {
    const at = clock();
    const { ring } = await source();
    kept = { ring, at };
    return ring;
  };
  return {
    read: async () => (kept !== undefined && clock() - kept.at < keptMilliseconds ? kept.ring : fetch()),
    readAgain: async () => {
      const regained = Math.floor((clock() - countedAt) / againMilliseconds);
      allowance = Math.min(mostAgain, allowance + regained);
      countedAt += regained * againMilliseconds;
      if (allowance < 1) return undefined;
      allowance -= 1;
      return fetch();
    },
  };
};
