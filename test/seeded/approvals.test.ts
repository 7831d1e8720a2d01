import { describe, expect, it } from 'vitest';
import { awaitSignal } from '../../functions/approvals/rendezvous/await-signal.ts';
import { look } from '../../functions/approvals/rendezvous/look.ts';
import { createWake } from '../../functions/approvals/rendezvous/wake.ts';
import { followFromCursor, noneStuckNoneDoubled } from '../unit/approvals/interleaving-property.ts';
import { closingsOpenWhatMayOpen } from '../unit/approvals/opening-property.ts';
import { awaitWithoutSelfSignal } from './approvals/await-without-self-signal.ts';
import { awaitWithoutVersionCheck } from './approvals/await-without-version-check.ts';
import { followWithoutCursor } from './approvals/follow-without-cursor.ts';
import { openingTooEarly } from './approvals/opening-too-early.ts';

const red = /Property failed after \d+ tests/;
const parts = { look, awaitSignal, createWake, follow: followFromCursor };

describe('"leaves no case stuck and doubles none" turns red for', () => {
  it('an Await that does not check the version of the case', async () => {
    const seeded = { ...parts, awaitSignal: awaitWithoutVersionCheck };
    await expect(noneStuckNoneDoubled(seeded, 10_000)).rejects.toThrow(red);
  });

  it('an Await that does not look again after it kept the token', async () => {
    const seeded = { ...parts, awaitSignal: awaitWithoutSelfSignal };
    await expect(noneStuckNoneDoubled(seeded, 10_000)).rejects.toThrow(red);
  });

  it('a consumer without its cursor', async () => {
    await expect(noneStuckNoneDoubled({ ...parts, follow: followWithoutCursor }, 10_000)).rejects.toThrow(
      red,
    );
  });
});

describe('"opens or ends in any order of closings exactly when it may" turns red for', () => {
  it('a case that opens when any prerequisite has passed', async () => {
    await expect(closingsOpenWhatMayOpen(openingTooEarly)).rejects.toThrow(red);
  });
});
