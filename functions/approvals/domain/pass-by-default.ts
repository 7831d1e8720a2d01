import { dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { makeMove, type Moved } from './make-move.ts';
import { paperEnds } from './owed-paper.ts';

/** The case approved by default; its department owes the paper. */
export const passByDefault = (
  rules: ClockRules,
  before: ApprovalCase,
  { at, now }: { readonly at: string; readonly now: number },
): Moved<ApprovalCase> => {
  const { tacit } = before;
  const owed = tacit && { owed: { due: dateOf(paperEnds(rules, tacit, at)) } };
  return makeMove(rules, { ...before, byDefault: true, ...owed }, 'passed', { now, effectiveAt: at });
};
