import { emptyHead } from '../../../shared/journal/hash-chain.ts';
import type { createVerify } from '../../../shared/journal/verify.ts';
import { linkFault } from '../../../shared/journal/verify-link.ts';

/** Takes each event's number from its key, and looks at nothing that is not there. */
export const verifySkippingGaps: typeof createVerify = (readStored) => async (chain) => {
  let head = emptyHead;
  for (;;) {
    const { events, more } = await readStored(chain, head.number);
    for (const stored of events) {
      const number = Number(stored.key.slice(-10));
      const fault = linkFault(chain, { number: number - 1, hash: head.hash }, stored);
      if (fault) return { valid: false, events: number, firstBroken: number, fault, head };
      head = { number, hash: stored.hash };
    }
    if (!more) return { valid: true, events: head.number, head };
  }
};
