import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { endCorrection, openCorrection } from './correction.ts';
import { makeMove, type Moved } from './make-move.ts';
import { allowsMove } from './moves.ts';

/** What a lapse makes of a case. What is only taken note of is never refused once it was accepted. */
export const lapseRule = (one: ApprovalCase): 'withdrawn' | 'refused' =>
  one.accepted && !allowsMove(one.itemType, 'refused')
    ? 'withdrawn'
    : (openCorrection(one)?.lapse ?? 'withdrawn');

/** The case after the period of its correction: closed by the county's rule. */
export const lapseCorrection = (
  rules: ClockRules,
  before: ApprovalCase,
  { at, now }: { readonly at: string; readonly now: number },
): Moved<ApprovalCase> => {
  const move = lapseRule(before) === 'withdrawn' ? 'correction-lapsed' : 'correction-lapsed-refused';
  return makeMove(rules, endCorrection(before, at, 'lapsed'), move, { now, effectiveAt: at });
};
