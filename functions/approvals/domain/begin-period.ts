import { type DateText, type Day, dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import { type ClockRules, startOf } from './case-clock.ts';
import { dayOfMoment } from './day-of-moment.ts';
import { firstTimer } from './make-move.ts';
import { changePeriods, type Period, periodsOf } from './named-periods.ts';

export interface Served {
  /** Number of the paper. */
  readonly number: string;
  readonly servedAt: string;
}

interface Begun {
  readonly one: ApprovalCase;
  /** Last day of the period. */
  readonly until: DateText;
  readonly provisional: boolean;
}

/** Whether a service moves a period: it waits for one, or it runs from a service that was later. */
export const takesService = (period: Period | undefined, { number, servedAt }: Served): period is Period => {
  if (period?.notice !== number) return false;
  if (period.servedAt === undefined) return true;
  return period.endedAt === undefined && Date.parse(servedAt) < Date.parse(period.servedAt);
};

/**
 * The case with the period begun that one of its papers names: so many working days after the day of its service, the
 * earliest that is known. Undefined when the paper names none, it runs from an earlier service or has ended, or it would
 * be over already by a service that was recorded after another had been told: a told day is not taken away afterwards.
 */
export const beginPeriod = (
  rules: ClockRules,
  before: ApprovalCase,
  served: Served,
  now: number,
): Begun | undefined => {
  const period = periodsOf(before).find((one) => takesService(one, served));
  if (period === undefined) return undefined;
  const { servedAt } = served;
  const last: Day = rules.calendar.due(dayOfMoment(servedAt), period.days);
  if (period.servedAt !== undefined && startOf(last + 1) <= now) return undefined;
  const [until, provisional] = [dateOf(last), rules.calendar.isProvisional(last)];
  const begun = <One extends Period>(one: One): One =>
    takesService(one, served) ? { ...one, servedAt, until, provisional } : one;
  const one = { ...changePeriods(before, begun), revision: before.revision + 1 };
  return { one: firstTimer(rules, one, now), until, provisional };
};
