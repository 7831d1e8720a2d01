import { describe, expect, it } from 'vitest';
import { awaitSignal } from '../../../functions/approvals/rendezvous/await-signal.ts';
import { look } from '../../../functions/approvals/rendezvous/look.ts';
import { createWake } from '../../../functions/approvals/rendezvous/wake.ts';
import { followFromCursor, noneStuckNoneDoubled } from './interleaving-property.ts';

describe('the rendezvous of workflow and cases', () => {
  it(
    'leaves no case stuck and doubles none in ten thousand interleavings',
    { timeout: 240_000 },
    async () => {
      const parts = { look, awaitSignal, createWake, follow: followFromCursor };
      await expect(noneStuckNoneDoubled(parts, 10_000)).resolves.toBeUndefined();
    },
  );
});
