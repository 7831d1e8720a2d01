import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { mintedAt } from '../../../shared/kernel/minted-at.ts';
import { showNotice } from '../domain/show-notice.ts';
import { mayReadPapers } from '../domain/standing.ts';
import type { NoticePorts } from '../notice-ports.ts';

/** For so long after it was filed a case may be on its way here; later somebody has been alarmed. */
const longestWay = 3_600_000;

/** Whether a case of this id could have been filed just now. Whether it was, this context cannot know yet (decision 0017). */
const mayBeOnItsWay = (caseId: string, now: number): boolean => {
  const age = now - mintedAt(caseId);
  return age >= 0 && age < longestWay;
};

/**
 * The papers of a case, the first one first; none yet of what is not known here and may be on its way.
 * @throws DomainError `cases.not-found` when there is none, or it is not the caller's
 */
export const listNotices =
  ({ store, clock }: Pick<NoticePorts, 'store' | 'clock'>) =>
  async (caller: Caller, caseId: string) => {
    const one = await store.findCase(caseId);
    if (one === undefined && mayBeOnItsWay(caseId, clock())) return { documents: [] };
    if (one === undefined || !mayReadPapers(caller, one)) throw new DomainError('cases.not-found');
    const numbers = await store.listNumbers(caseId);
    const found = await Promise.all(numbers.map(store.findNotice));
    return { documents: found.filter((paper) => paper !== undefined).map(showNotice) };
  };
