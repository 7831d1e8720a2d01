import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiDate, shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalCase } from './approval-case.ts';

/** Whether the paper of an approval by default is missing, or came, after the day until which it was owed. */
export const isPaperLate = ({ owed }: Pick<ApprovalCase, 'owed'>, now: number): boolean => {
  if (owed === undefined) return false;
  const issued = owed.issuedAt === undefined ? now : Date.parse(owed.issuedAt);
  return shanghaiDate(issued) > owed.due;
};

/** The case whose owed paper is issued now. @throws DomainError `cases.no-paper-owed` */
export const issuePaper = (before: ApprovalCase, now: number): ApprovalCase => {
  const { owed, item } = before;
  if (owed === undefined || owed.issuedAt !== undefined)
    throw new DomainError('cases.no-paper-owed', { item });
  return {
    ...before,
    owed: { ...owed, issuedAt: shanghaiIso(now) },
    version: before.version + 1,
    revision: before.revision + 1,
  };
};
