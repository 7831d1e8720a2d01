import { caseRevoked } from '../../../shared/contracts/case-life.ts';
import { noticeServed } from '../../../shared/contracts/notice-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';

type Cases = ReadonlyMap<string, { readonly one: ApprovalCase }>;

/** A paper was served, and its period has not begun in its case. */
const isOwedPeriod = (cases: Cases, { type, data, case: caseId = '' }: JournalEvent): boolean => {
  const one = cases.get(caseId)?.one;
  if (type !== 'notice-served' || one === undefined) return false;
  const { number } = noticeServed.parse(data);
  const periods = [...(one.corrections ?? []), one.announced, one.hearing];
  return periods.some((period) => period?.notice === number && period.servedAt === undefined);
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
