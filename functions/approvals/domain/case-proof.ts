import { shanghaiDate } from '../../../shared/kernel/shanghai-time.ts';
import { type DateText, type Day, dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import type { DayReason } from '../../../shared/kernel/working-days/working-calendar.ts';
import type { ListedCase } from './approval-case.ts';
import { type ClockRules, dueOf, inDays } from './case-clock.ts';
import { startOfLimit } from './start-of-limit.ts';
import { type CaseStop, type ClockName, clockNames } from './case-stop.ts';
import { dayOfMoment } from './day-of-moment.ts';
import { noOwnerDays, type DayOwner, type OwnerDays, ownerOf } from './day-owner.ts';
import type { Outage } from './outage.ts';
import { daysOfStop } from './stopped-days.ts';

/** One day of a case, and what each clock makes of it. */
export interface ProofDay {
  readonly date: DateText;
  readonly reason: DayReason;
  /** Notice by which the day is worked or off. */
  readonly source: string;
  readonly provisional: boolean;
  /** Not yet over: what follows if nothing stops the clock. */
  readonly ahead: boolean;
  /** Null: that clock has not started, or there is none. */
  readonly counted: Readonly<Record<ClockName, boolean | null>>;
  /** Days used, this one included. */
  readonly used: Readonly<Record<ClockName, number>>;
  readonly stops: readonly {
    readonly type: string;
    readonly basis: string;
    readonly clocks: readonly ClockName[];
  }[];
  /** Null: nobody's, it is off or ahead. */
  readonly owner: DayOwner | null;
  /** Working days since the receipt by whose they were, this one included. */
  readonly totals: OwnerDays;
}

const stopsOn = (stops: readonly CaseStop[], day: Day, today: Day): readonly CaseStop[] =>
  stops.filter((stop) => {
    const { from, to } = daysOfStop(stop, today);
    return from < day && day <= to;
  });

/** Counts one clock: true or false for each day, null before its start. */
const counter = (rules: ClockRules, one: ListedCase, clock: ClockName) => {
  const limit = clock === 'promise' ? one.promised : one.statutory;
  const begins = limit && startOfLimit(limit, one);
  const start = begins === undefined ? undefined : dayOfMoment(begins);
  const everyDay = limit !== undefined && inDays(rules, limit).unit === 'days';
  return (day: Day, running: readonly CaseStop[]): boolean | null => {
    if (start === undefined || day <= start) return null;
    if (running.some(({ clocks }) => clocks.includes(clock))) return false;
    return everyDay || rules.calendar.isWorking(day);
  };
};

const lastDay = (rules: ClockRules, one: ListedCase, today: Day): Day => {
  if (one.doneAt !== undefined) return dayOfMoment(one.doneAt);
  const due = dueOf(rules, one, today);
  return Math.max(today, due?.promised ?? today, due?.statutory ?? today);
};

/** Every day after the receipt, up to the decision or the later due day: why it counts or not, and whose it was. */
export const proveDays = (
  rules: ClockRules,
  one: ListedCase,
  now: number,
  outages: readonly Outage[] = [],
): readonly ProofDay[] => {
  if (one.receivedAt === undefined) return [];
  const { calendar } = rules;
  const { stops = [] } = one;
  const today = dayOf(shanghaiDate(now));
  const last = lastDay(rules, one, today);
  const counts = { promise: counter(rules, one, 'promise'), statute: counter(rules, one, 'statute') };
  const days: ProofDay[] = [];
  let used: Readonly<Record<ClockName, number>> = { promise: 0, statute: 0 };
  let totals = noOwnerDays;
  for (let day = dayOfMoment(one.receivedAt) + 1; day <= last; day += 1) {
    const ahead = one.doneAt === undefined && day > today;
    const running = stopsOn(stops, day, today);
    const counted = { promise: counts.promise(day, running), statute: counts.statute(day, running) };
    for (const clock of clockNames) if (counted[clock] === true) used = { ...used, [clock]: used[clock] + 1 };
    const owner =
      ahead || !calendar.isWorking(day)
        ? null
        : ownerOf(day, stops, { sessions: rules.county.officeHours, outages });
    if (owner !== null) totals = { ...totals, [owner]: totals[owner] + 1 };
    days.push({
      date: dateOf(day),
      reason: calendar.reasonOf(day),
      source: calendar.sourceOf(day),
      provisional: calendar.isProvisional(day),
      ahead,
      counted,
      used,
      stops: running.map(({ type, basis, clocks }) => ({ type, basis, clocks })),
      owner,
      totals,
    });
  }
  return days;
};
