import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { isPassed } from './case-state.ts';
import { firstTimer } from './make-move.ts';

/**
 * The case whose owed paper is issued now.
 * @throws DomainError `cases.no-paper-owed`, of a case that was revoked since too
 */
export const issuePaper = (rules: ClockRules, before: ApprovalCase, now: number): ApprovalCase => {
  const { owed, item, state } = before;
  if (owed === undefined || owed.issuedAt !== undefined || !isPassed(state))
    throw new DomainError('cases.no-paper-owed', { item });
  const one = {
    ...before,
    owed: { ...owed, issuedAt: shanghaiIso(now) },
    version: before.version + 1,
    revision: before.revision + 1,
  };
  return firstTimer(rules, one, now);
};
