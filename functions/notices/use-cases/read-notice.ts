import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { Notice } from '../domain/notice.ts';
import { mayReadPapers } from '../domain/standing.ts';
import type { NoticePorts } from '../notice-ports.ts';

type Ports = Pick<NoticePorts, 'store'>;

const mayRead = async ({ store }: Ports, caller: Caller, one: Notice): Promise<boolean> => {
  const { owner, department } = one;
  if (mayReadPapers(caller, { owner, department, members: [] })) return true;
  for (const { caseId } of one.cases) {
    const known = await store.findCase(caseId);
    if (known !== undefined && mayReadPapers(caller, known)) return true;
  }
  return false;
};

/** A paper. @throws DomainError `documents.not-found` when there is none, or it is not the caller's */
export const readNotice =
  (ports: Ports) =>
  async (caller: Caller, number: string): Promise<Notice> => {
    const one = await ports.store.findNotice(number);
    if (one === undefined || !(await mayRead(ports, caller, one)))
      throw new DomainError('documents.not-found');
    return one;
  };
