import { type DateText, dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { changePeriods, type Period, periodsOf } from './named-periods.ts';
import { periodEnds } from './period-ends.ts';

interface MovedPeriod {
  /** Number of the paper that names it. */
  readonly notice: string;
  readonly until: DateText;
  readonly provisional: boolean;
}

const moveOf = (rules: ClockRules, period: Period): MovedPeriod | undefined => {
  const last = period.endedAt === undefined ? periodEnds(rules, period) : undefined;
  if (last === undefined) return undefined;
  const [until, provisional] = [dateOf(last), rules.calendar.isProvisional(last)];
  const isSame = period.until === until && (period.provisional ?? false) === provisional;
  return isSame ? undefined : { notice: period.notice, until, provisional };
};

/** The case with the last day of every period that runs by the calendar as it is, and those that have moved, or are certain now. */
export const recountPeriods = (
  rules: ClockRules,
  before: ApprovalCase,
): { readonly one: ApprovalCase; readonly moved: readonly MovedPeriod[] } => {
  const moved = periodsOf(before).flatMap((period) => moveOf(rules, period) ?? []);
  const recounted = <One extends Period>(period: One): One => {
    const { notice: _, ...day } = moveOf(rules, period) ?? {};
    return { ...period, ...day };
  };
  return { one: changePeriods(before, recounted), moved };
};
