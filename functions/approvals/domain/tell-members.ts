import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { changeMembers } from './consultation.ts';
import type { DueOpinions } from './consultation-timers.ts';
import { firstTimer } from './make-move.ts';

/** The case after the clock has reminded members, or has taken their silence for no objection. No move: nobody acted. */
export const tellMembers = (
  rules: ClockRules,
  before: ApprovalCase,
  { kind, departments, at }: DueOpinions,
  now: number,
): ApprovalCase => {
  const change = kind === 'remind-members' ? { remindedAt: at } : { endedAt: at, end: 'silent' as const };
  const one = changeMembers(before, departments, change);
  return firstTimer(rules, { ...one, revision: before.revision + 1 }, now);
};
