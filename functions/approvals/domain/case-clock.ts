import type { Limit } from '../../../shared/catalogue/catalogue-item.ts';
import { shanghaiDate, shanghaiMoment } from '../../../shared/kernel/shanghai-time.ts';
import { type Day, dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import { dueDay } from '../../../shared/kernel/working-days/due-day.ts';
import { type DayLimit, usedOfLimit } from '../../../shared/kernel/working-days/limit-days.ts';
import { officeDays, officeMinutes } from '../../../shared/kernel/working-days/office-hours.ts';
import type { WorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';
import type { ListedCase } from './approval-case.ts';
import type { ClockName } from './case-stop.ts';
import { phaseOf } from './case-state.ts';
import type { ApprovalsCounty } from './county.ts';
import { dayOfMoment, minuteOfMoment } from './day-of-moment.ts';
import { extendedLimit } from './extended-limit.ts';
import { closedLight, type Light, openLight } from './light.ts';
import { isPaperLate } from './owed-paper.ts';
import { startOfLimit } from './start-of-limit.ts';
import { stoppedDays } from './stopped-days.ts';

export interface ClockRules {
  readonly calendar: WorkingCalendar;
  readonly county: Pick<
    ApprovalsCounty,
    'officeHours' | 'noticeDays' | 'ladder' | 'receipt' | 'correction' | 'consultation' | 'promiseStops'
  >;
}

/** 行政许可法 Art. 32(4): silence for five working days is acceptance. */
const silenceDays = 5;

export const startOf = (day: Day, time?: string): number => shanghaiMoment(dateOf(day), time);

export const opening = ({ county }: ClockRules): string => county.officeHours[0]?.from ?? '00:00';

/** A limit as people are warned by it: hours become as many days of the office. */
export const inDays = ({ county }: ClockRules, { value, unit }: Limit): DayLimit =>
  unit === 'working-hours'
    ? { value: officeDays(value, officeMinutes(county.officeHours)), unit: 'working-days' }
    : { value, unit };

export interface Due {
  /** The earlier of promise and statute binds. */
  readonly day: Day;
  readonly binds: ClockName;
  readonly limit: DayLimit;
  readonly promised: Day;
  readonly statutory?: Day;
}

const endOf = ({ doneAt }: ListedCase, today: Day): Day =>
  doneAt === undefined ? today : dayOfMoment(doneAt);

/**
 * When the decision is due, moved by the stops; undefined before acceptance.
 * @param today up to where a stop that still runs holds; without it such a stop moves nothing yet
 */
export const dueOf = (rules: ClockRules, one: ListedCase, today?: Day): Due | undefined => {
  const { promised, statutory, acceptedAt, stops = [] } = one;
  if (acceptedAt === undefined) return undefined;
  const known = today === undefined ? stops.filter(({ to }) => to !== undefined) : stops;
  const until = today === undefined ? Number.MAX_SAFE_INTEGER : endOf(one, today);
  const reckoning = { calendar: rules.calendar, sessions: rules.county.officeHours };
  const limitOf = (limit: Limit): Limit => extendedLimit(rules.county.officeHours, limit, one);
  const dayFor = (limit: Limit, clock: ClockName): Day => {
    const start = minuteOfMoment(startOfLimit(limit, one) ?? acceptedAt);
    return dueDay(reckoning, start, limitOf(limit), stoppedDays(known, clock, until));
  };
  const day = dayFor(promised, 'promise');
  const promise: Due = { day, binds: 'promise', limit: inDays(rules, limitOf(promised)), promised: day };
  if (statutory === undefined) return promise;
  const law = dayFor(statutory, 'statute');
  if (law >= day) return { ...promise, statutory: law };
  return { ...promise, statutory: law, day: law, binds: 'statute', limit: inDays(rules, limitOf(statutory)) };
};

/** The moment from which silence counts: the receipt, or what was handed in after a correction. */
export const awaitedSince = ({ resubmittedAt, receivedAt }: ListedCase): string | undefined =>
  resubmittedAt ?? receivedAt;

/** Last working day on which silence is not yet acceptance. */
export const silenceOf = ({ calendar }: ClockRules, one: ListedCase): Day | undefined => {
  const since = awaitedSince(one);
  return since === undefined ? undefined : calendar.due(dayOfMoment(since), silenceDays);
};

/** Day until which the county promises to accept or to notify. */
export const noticeDueOf = ({ calendar, county }: ClockRules, one: ListedCase): Day | undefined => {
  const since = awaitedSince(one);
  return since === undefined ? undefined : calendar.due(dayOfMoment(since), county.noticeDays);
};

export interface CaseClock {
  readonly due: Due | undefined;
  /** In the unit of the promise; undefined before acceptance. */
  readonly usedDays: number | undefined;
  readonly light: Light | undefined;
  /** Some day that was counted lies past the last published calendar year. */
  readonly provisional: boolean;
  /** The statute is missed, not the promise alone; never said of a provisional day. */
  readonly unlawful: boolean;
}

/** Days that a clock has used up to `end`, without the stopped ones; undefined before acceptance. */
export const usedBy = (
  rules: ClockRules,
  clock: ClockName,
  one: ListedCase,
  end: Day,
): number | undefined => {
  const limit = clock === 'promise' ? one.promised : one.statutory;
  if (limit === undefined) return undefined;
  const start = startOfLimit(limit, one);
  if (start === undefined) return undefined;
  const { unit } = inDays(rules, limit);
  return usedOfLimit(
    rules.calendar,
    { from: dayOfMoment(start), to: end, unit },
    stoppedDays(one.stops, clock, end),
  );
};

/** How a case stands in time. */
export const readClock = (rules: ClockRules, one: ListedCase, now: number): CaseClock => {
  const { calendar } = rules;
  const phase = phaseOf(one);
  const today = dayOf(shanghaiDate(now));
  const end = endOf(one, today);
  const due = dueOf(rules, one, today);
  const target = due?.day ?? noticeDueOf(rules, one);
  const limit = due === undefined ? rules.county.noticeDays : due.limit.value;
  const lightNow = (): Light | undefined => {
    if (target === undefined || phase === 'waiting' || phase === 'not-opened') return undefined;
    if (phase === 'correction' || phase === 'special') return 'stopped';
    if (phase === 'closed') return isPaperLate(rules, one, now) ? 'red' : closedLight(end, target);
    const officeOpen = now >= startOf(today, opening(rules));
    return openLight(calendar, { today, officeOpen }, target, limit);
  };
  const law = due?.statutory;
  return {
    due,
    usedDays: usedBy(rules, 'promise', one, end),
    light: lightNow(),
    provisional: target !== undefined && calendar.isProvisional(target),
    unlawful: law !== undefined && end > law && !calendar.isProvisional(law),
  };
};
