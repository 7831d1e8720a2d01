import type { StoredEvent } from './event-item.ts';
import { emptyHead, type Head } from './hash-chain.ts';
import { eventNumber } from './keys.ts';
import type { ReadPage } from './read.ts';
import { linkFault, type LinkFault } from './verify-link.ts';

export interface Verification {
  readonly valid: boolean;
  /** Events that lie in the chain, sound or not. */
  readonly events: number;
  /** Number of the first event that is missing, changed or not the one that was witnessed. */
  readonly firstBroken?: number;
  readonly fault?: LinkFault | 'truncated' | 'rewritten';
  /** The last sound event. */
  readonly head: Head;
}

/**
 * Recomputes a chain from its first event, page by page.
 * @param witnessed where the chain stood when someone else last looked: what a chain cannot say of itself is whether its
 * end was cut off or all of it written anew.
 */
export type Verify = (chain: string, witnessed?: Head) => Promise<Verification>;

export const createVerify =
  (readStored: ReadPage<StoredEvent>): Verify =>
  async (chain, witnessed = emptyHead) => {
    let [head, last, events, more] = [emptyHead, 0, 0, true];
    let broken: { firstBroken: number; fault: LinkFault | 'rewritten' } | undefined;
    while (more) {
      const before = last;
      const page = await readStored(chain, last);
      for (const stored of page.events) {
        events += 1;
        last = Math.max(last, eventNumber(stored.key) || 0);
        if (broken) continue;
        const fault = linkFault(chain, head, stored);
        const isRewritten = !fault && head.number + 1 === witnessed.number && stored.hash !== witnessed.hash;
        if (fault) broken = { firstBroken: head.number + 1, fault };
        else if (isRewritten) broken = { firstBroken: witnessed.number, fault: 'rewritten' };
        else head = { number: head.number + 1, hash: stored.hash };
      }
      more = page.more && last > before;
    }
    if (broken) return { valid: false, events, ...broken, head };
    if (head.number >= witnessed.number) return { valid: true, events, head };
    return { valid: false, events, firstBroken: head.number + 1, fault: 'truncated', head };
  };
