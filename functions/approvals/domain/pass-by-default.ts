import { dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { dayOfMoment } from './day-of-moment.ts';
import { makeMove, type Moved } from './make-move.ts';
import { paperDays } from './owed-paper.ts';

/** The case approved by default; its department owes the paper within one working day. */
export const passByDefault = (
  rules: ClockRules,
  before: ApprovalCase,
  { at, now }: { readonly at: string; readonly now: number },
): Moved<ApprovalCase> => {
  const due = dateOf(rules.calendar.due(dayOfMoment(at), paperDays));
  return makeMove(rules, { ...before, byDefault: true, owed: { due } }, 'passed', { now, effectiveAt: at });
};
