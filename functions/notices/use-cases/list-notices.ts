import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { showNotice } from '../domain/show-notice.ts';
import { mayReadPapers } from '../domain/standing.ts';
import type { NoticePorts } from '../notice-ports.ts';

/**
 * The papers of a case, the first one first.
 * @throws DomainError `cases.not-found` when there is none, or it is not the caller's
 */
export const listNotices =
  ({ store }: Pick<NoticePorts, 'store'>) =>
  async (caller: Caller, caseId: string) => {
    const one = await store.findCase(caseId);
    if (one === undefined || !mayReadPapers(caller, one)) throw new DomainError('cases.not-found');
    const numbers = await store.listNumbers(caseId);
    const found = await Promise.all(numbers.map(store.findNotice));
    return { documents: found.filter((paper) => paper !== undefined).map(showNotice) };
  };
