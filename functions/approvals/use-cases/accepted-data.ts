import { dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { type ClockRules, dueOf, inDays, readClock } from '../domain/case-clock.ts';
import { dayOfMoment } from '../domain/day-of-moment.ts';

const textOf = (rules: ClockRules, one: ApprovalCase): string => {
  const day = dueOf(rules, one)?.day;
  return day === undefined ? '' : dateOf(day);
};

/** When a case is due, for its event. */
export const dueData = (rules: ClockRules, one: ApprovalCase) => {
  const day = dueOf(rules, one)?.day;
  return {
    due: textOf(rules, one),
    provisional: day !== undefined && rules.calendar.isProvisional(day),
  };
};

/** When a case was accepted and is due, for its event. */
export const acceptedData = (rules: ClockRules, one: ApprovalCase) => ({
  accepted: one.acceptedAt === undefined ? '' : dateOf(dayOfMoment(one.acceptedAt)),
  ...dueData(rules, one),
});

/** How long a decision took, for its event. */
export const decidedData = (rules: ClockRules, one: ApprovalCase, now: number) => {
  const { usedDays = 0, light } = readClock(rules, one, now);
  return {
    usedDays,
    limitDays: inDays(rules, one.promised).value,
    due: textOf(rules, one),
    light: light === 'red' ? ('red' as const) : ('green' as const),
  };
};
