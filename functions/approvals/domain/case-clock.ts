import type { Limit } from '../../../shared/catalogue/catalogue-item.ts';
import { shanghaiDate, shanghaiMoment } from '../../../shared/kernel/shanghai-time.ts';
import { type Day, dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import { type DayLimit, dueOfLimit, usedOfLimit } from '../../../shared/kernel/working-days/limit-days.ts';
import type { WorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';
import type { ListedCase } from './approval-case.ts';
import { phaseOf } from './case-state.ts';
import type { ApprovalsCounty } from './county.ts';
import { closedLight, type Light, openLight } from './light.ts';

export interface ClockRules {
  readonly calendar: WorkingCalendar;
  readonly county: Pick<ApprovalsCounty, 'officeHours' | 'noticeDays'>;
}

/** 行政许可法 Art. 32(4): silence for five working days is acceptance. */
const silenceDays = 5;

export const dayOfMoment = (moment: string): Day => dayOf(shanghaiDate(Date.parse(moment)));

export const startOf = (day: Day, time?: string): number => shanghaiMoment(dateOf(day), time);

export const opening = ({ county }: ClockRules): string => county.officeHours[0]?.from ?? '00:00';

// Eight hours of the office are one working day.
const inDays = ({ value, unit }: Limit): DayLimit =>
  unit === 'working-hours' ? { value: Math.ceil(value / 8), unit: 'working-days' } : { value, unit };

export interface Due {
  /** The earlier of promise and statute binds. */
  readonly day: Day;
  readonly limit: DayLimit;
  readonly promised: Day;
  readonly statutory?: Day;
}

/** When the decision is due; undefined before acceptance. */
export const dueOf = (
  { calendar }: ClockRules,
  { promised, statutory, receivedAt, acceptedAt }: ListedCase,
): Due | undefined => {
  if (acceptedAt === undefined) return undefined;
  const dayFor = (limit: Limit): Day =>
    dueOfLimit(
      calendar,
      dayOfMoment(limit.from === 'receipt' ? (receivedAt ?? acceptedAt) : acceptedAt),
      inDays(limit),
    );
  const promise = { day: dayFor(promised), limit: inDays(promised), promised: dayFor(promised) };
  if (statutory === undefined) return promise;
  const law = dayFor(statutory);
  return { ...promise, statutory: law, ...(law < promise.day && { day: law, limit: inDays(statutory) }) };
};

/** Last working day on which silence is not yet acceptance. */
export const silenceOf = ({ calendar }: ClockRules, { receivedAt }: ListedCase): Day | undefined =>
  receivedAt === undefined ? undefined : calendar.due(dayOfMoment(receivedAt), silenceDays);

/** Day until which the county promises to accept or to notify. */
export const noticeDueOf = ({ calendar, county }: ClockRules, { receivedAt }: ListedCase): Day | undefined =>
  receivedAt === undefined ? undefined : calendar.due(dayOfMoment(receivedAt), county.noticeDays);

export interface CaseClock {
  readonly due: Due | undefined;
  /** In the unit of the promise; undefined before acceptance. */
  readonly usedDays: number | undefined;
  readonly light: Light | undefined;
  /** Some day that was counted lies past the last published calendar year. */
  readonly provisional: boolean;
  /** The statute is missed, not the promise alone. */
  readonly unlawful: boolean;
}

/** How a case stands in time. Stopped cases have no due day. */
export const readClock = (rules: ClockRules, one: ListedCase, now: number): CaseClock => {
  const { calendar } = rules;
  const phase = phaseOf(one);
  const today = dayOf(shanghaiDate(now));
  const end = one.doneAt === undefined ? today : dayOfMoment(one.doneAt);
  const due = dueOf(rules, one);
  const target = due?.day ?? noticeDueOf(rules, one);
  const limit = due === undefined ? rules.county.noticeDays : due.limit.value;
  const lightNow = (): Light | undefined => {
    if (target === undefined || phase === 'waiting' || phase === 'not-opened') return undefined;
    if (phase === 'correction' || phase === 'special') return 'stopped';
    if (phase === 'closed') return closedLight(end, target);
    const officeOpen = now >= startOf(today, opening(rules));
    return openLight(calendar, { today, officeOpen }, target, limit);
  };
  const { promised, receivedAt, acceptedAt } = one;
  const start = acceptedAt !== undefined && promised.from === 'receipt' ? receivedAt : acceptedAt;
  const from = start === undefined ? undefined : dayOfMoment(start);
  const { unit } = inDays(promised);
  return {
    due,
    usedDays: from === undefined ? undefined : usedOfLimit(calendar, { from, to: end, unit }),
    light: lightNow(),
    provisional: target !== undefined && calendar.isProvisional(target),
    unlawful: due?.statutory !== undefined && end > due.statutory,
  };
};
