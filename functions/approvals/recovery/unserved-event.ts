import { caseRevoked } from '../../../shared/contracts/case-life.ts';
import { noticeServed } from '../../../shared/contracts/notice-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { takesService } from '../domain/begin-period.ts';
import { periodsOf } from '../domain/named-periods.ts';

type Cases = ReadonlyMap<string, { readonly one: ApprovalCase }>;

/** A paper was served, and its period has not begun in its case, or runs from a later service. */
const isOwedPeriod = (cases: Cases, { type, data, case: caseId = '' }: JournalEvent): boolean => {
  const one = cases.get(caseId)?.one;
  if (type !== 'notice-served' || one === undefined) return false;
  const { number, servedAt } = noticeServed.parse(data);
  return periodsOf(one).some((period) => takesService(period, { number, servedAt }));
};

/** More cases rest on a revoked one than its own transaction has marked. */
const isOwedMark = ({ type, data }: JournalEvent): boolean =>
  type === 'case-revoked' && caseRevoked.parse(data).more === true;

/**
 * The event behind which the rendezvous goes on: the last, or the one before the first whose effect may be owed. Its
 * effects find what is done already.
 */
export const servedUntil = (chain: readonly JournalEvent[], cases: Cases): number => {
  const owed = chain.find((event) => isOwedPeriod(cases, event) || isOwedMark(event));
  return owed === undefined ? chain.length : owed.number - 1;
};
