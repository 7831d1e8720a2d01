import type { Limit } from '../../../shared/catalogue/catalogue-item.ts';
import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import { shanghaiDate, shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { type DateText, type Day, dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import { type ClockRules, dueOf, readClock, usedBy } from './case-clock.ts';
import { startOfLimit } from './start-of-limit.ts';
import { proveDays, type ProofDay } from './case-proof.ts';
import { phaseOf } from './case-state.ts';
import type { ClockName } from './case-stop.ts';
import { dayOfMoment } from './day-of-moment.ts';
import { noOwnerDays, type OwnerDays } from './day-owner.ts';
import type { Outage } from './outage.ts';
import { showCase } from './show-case.ts';
import { markStops, type StopMark } from './stop-marks.ts';

export interface ShownLimit {
  readonly value: number;
  readonly unit: Limit['unit'];
  readonly from: Limit['from'];
  readonly basis: string;
  /** The day after which it counts; null before acceptance. */
  readonly start: DateText | null;
  /** Null before acceptance, and while the clock is stopped. */
  readonly due: DateText | null;
  readonly used: number | null;
  readonly provisional: boolean;
}

export interface ShownStop {
  readonly type: string;
  readonly basis: string;
  readonly clocks: readonly ClockName[];
  readonly notice: string | null;
  readonly from: DateText;
  readonly to: DateText | null;
  readonly declaredUntil: DateText | null;
  readonly marks: readonly StopMark[];
}

/** The proof of a case's clock: both limits, every day with its reason, whose time it was. */
export interface ShownClock {
  readonly caseId: string;
  readonly item: string;
  readonly department: string;
  readonly state: number;
  readonly phase: string;
  readonly light: string | null;
  readonly labels: { readonly item: Bilingual; readonly phase: Bilingual; readonly light: Bilingual | null };
  readonly asOf: string;
  readonly received: DateText | null;
  readonly accepted: DateText | null;
  readonly done: DateText | null;
  /** The earlier due day of the two. */
  readonly binds: ClockName | null;
  readonly due: DateText | null;
  readonly promise: ShownLimit;
  readonly statute: ShownLimit | null;
  readonly provisional: boolean;
  readonly unlawful: boolean;
  readonly stops: readonly ShownStop[];
  readonly days: readonly ProofDay[];
  readonly totals: OwnerDays;
  /** Names the published years by which it was counted. */
  readonly calendar: string;
}

const text = (day: Day | undefined): DateText | null => (day === undefined ? null : dateOf(day));

const shownStops = (rules: ClockRules, one: ApprovalCase, today: Day): readonly ShownStop[] => {
  const { stops = [], acceptedAt } = one;
  // The due day as it stood when a stop began: moved by what had ended before.
  const dueBefore = (index: number): Day | undefined =>
    dueOf(rules, { ...one, stops: stops.slice(0, index) })?.day;
  return markStops(rules.calendar, stops, { acceptedAt, today }, dueBefore).map(
    ({ stop, declaredUntil, marks }) => ({
      type: stop.type,
      basis: stop.basis,
      clocks: stop.clocks,
      notice: stop.notice ?? null,
      from: dateOf(dayOfMoment(stop.from)),
      to: stop.to === undefined ? null : dateOf(dayOfMoment(stop.to)),
      declaredUntil,
      marks,
    }),
  );
};

export const showClock = (
  rules: ClockRules,
  one: ApprovalCase,
  now: number,
  outages: readonly Outage[] = [],
): ShownClock => {
  const today = dayOf(shanghaiDate(now));
  const { due, provisional, unlawful, light } = readClock(rules, one, now);
  const end = one.doneAt === undefined ? today : dayOfMoment(one.doneAt);
  const isStopped = (clock: ClockName): boolean =>
    one.stops?.some(({ to, clocks }) => to === undefined && clocks.includes(clock)) === true;
  const shownLimit = (limit: Limit, clock: ClockName, day: Day | undefined): ShownLimit => {
    const start = startOfLimit(limit, one);
    return {
      ...limit,
      start: start === undefined ? null : dateOf(dayOfMoment(start)),
      due: isStopped(clock) ? null : text(day),
      used: usedBy(rules, clock, one, end) ?? null,
      provisional: day !== undefined && rules.calendar.isProvisional(day),
    };
  };
  const days = proveDays(rules, one, now, outages);
  const { caseId, item, department, state, statutory } = one;
  const shown = showCase(rules, one, now);
  const { labels, received, accepted, done } = shown;
  return {
    caseId,
    item,
    department,
    state,
    phase: phaseOf(one),
    light: light ?? null,
    labels: { item: labels.item, phase: labels.phase, light: labels.light },
    asOf: shanghaiIso(now),
    received,
    accepted,
    done,
    binds: due?.binds ?? null,
    due: shown.due,
    promise: shownLimit(one.promised, 'promise', due?.promised),
    statute: statutory === undefined ? null : shownLimit(statutory, 'statute', due?.statutory),
    provisional,
    unlawful,
    stops: shownStops(rules, one, today),
    days,
    totals: days.at(-1)?.totals ?? noOwnerDays,
    calendar: rules.calendar.id,
  };
};
