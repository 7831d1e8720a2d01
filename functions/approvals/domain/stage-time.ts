import { shanghaiDate } from '../../../shared/kernel/shanghai-time.ts';
import { type Day, dayOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import { type ClockRules, readClock } from './case-clock.ts';
import { dayOfMoment } from './day-of-moment.ts';
import { noOwnerDays, type OwnerDays } from './day-owner.ts';
import type { Outage } from './outage.ts';
import { type MethodOwners, stageOwners } from './stage-owners.ts';

/** Time of a stage in working days. */
export interface StageTime {
  /** Provincial method: the union of the cases from receipt to completion, less the union of all their stops. */
  readonly provincial: number;
  /** Strict method: days on which at least one case ran that was not stopped. */
  readonly strict: number;
  /** From the end of the stage before, or the first receipt, to the last completion. */
  readonly span: number;
  /** Whose the days of the span were: by each method `department` and `system-fault` together are its time. */
  readonly owners: MethodOwners;
  /** Calendar days of the same span. */
  readonly calendarSpan: number;
  /** A case is late by its own clock, or the stage by its limit. */
  readonly overdue: boolean;
}

// 2, 4, 5, 13, 14, 15: what ended without a result in favour is not counted in time statistics.
const uncounted: ReadonlySet<number> = new Set([2, 4, 5, 13, 14, 15]);

const worked = ({ department, 'system-fault': fault }: OwnerDays): number => department + fault;

interface Around {
  readonly limitDays: number;
  /** The day on which the stage before ended, where the applicant's time runs from there. */
  readonly before?: Day | undefined;
  readonly outages?: readonly Outage[] | undefined;
}

const nothing: StageTime = {
  provincial: 0,
  strict: 0,
  span: 0,
  owners: { provincial: noOwnerDays, strict: noOwnerDays },
  calendarSpan: 0,
  overdue: false,
};

/** The time of a stage by both methods. */
export const stageTime = (
  rules: ClockRules,
  cases: readonly ApprovalCase[],
  now: number,
  { limitDays, before, outages = [] }: Around,
): StageTime => {
  const today = dayOf(shanghaiDate(now));
  const counted = cases.flatMap((one) =>
    one.receivedAt === undefined || uncounted.has(one.state) ? [] : [{ ...one, receivedAt: one.receivedAt }],
  );
  if (counted.length === 0) return nothing;
  const rows = counted.map(({ receivedAt, doneAt, stops = [] }) => {
    const to = doneAt === undefined ? today : dayOfMoment(doneAt);
    return { span: { from: dayOfMoment(receivedAt), to }, stops };
  });
  const first = Math.min(...rows.map(({ span }) => span.from));
  const to = Math.max(...rows.map(({ span }) => span.to));
  const from = before === undefined ? first : Math.min(before, first);
  const owners = stageOwners(rules, rows, { from, to }, outages);
  const provincial = worked(owners.provincial);
  const isLate = counted.some((one) => readClock(rules, one, now).light === 'red');
  return {
    provincial,
    strict: worked(owners.strict),
    span: rules.calendar.used(from, to),
    owners,
    calendarSpan: to - from,
    overdue: isLate || provincial > limitDays,
  };
};
