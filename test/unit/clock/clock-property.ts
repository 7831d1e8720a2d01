// long: every property of the clock over one sample
import * as fc from 'fast-check';
import type { ListedCase } from '../../../functions/approvals/domain/approval-case.ts';
import { proveDays } from '../../../functions/approvals/domain/case-proof.ts';
import { startOfLimit } from '../../../functions/approvals/domain/start-of-limit.ts';
import { dayOfMoment } from '../../../functions/approvals/domain/day-of-moment.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { type Day, dateOf, dayOf, isWeekend } from '../../../shared/kernel/working-days/day.ts';
import { dueOfLimit, usedOfLimit } from '../../../shared/kernel/working-days/limit-days.ts';
import { statutoryHolidays } from '../../../shared/kernel/working-days/statutory-year.ts';
import type { Stop } from '../../../shared/kernel/working-days/stops.ts';
import {
  createWorkingCalendar,
  type WorkingCalendar,
} from '../../../shared/kernel/working-days/working-calendar.ts';
import { type ClockSample, clockSample, stopsOf } from '../../builders/clock-samples.ts';
import { listedCase } from '../../builders/listed-case.ts';
import { countShares, noShares, type StopShares } from './stop-shares.ts';
import { lifeRules } from '../../builders/life-rules.ts';

/** What makes a clock; wrong ones change one part. */
export interface ClockParts {
  readonly createCalendar: typeof createWorkingCalendar;
  readonly dayOfMoment: typeof dayOfMoment;
  readonly due: typeof dueOfLimit;
  readonly used: typeof usedOfLimit;
  /** When the clock of the first of these cases starts. */
  readonly startOf: (cases: readonly [ListedCase, ...ListedCase[]]) => string | undefined;
}

export const realClock: ClockParts = {
  createCalendar: createWorkingCalendar,
  dayOfMoment,
  due: dueOfLimit,
  used: usedOfLimit,
  startOf: ([one]) => startOfLimit(one.promised, one),
};

const unit = 'working-days';
const officeHours = [{ from: '08:30', to: '17:30' }];

const claim = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

const midnight = (day: Day): string => `${dateOf(day)}T00:00:00.000+08:00`;

const caseOf = (accepted: number, limit: number, stops: readonly Stop[] = []): ListedCase => ({
  ...listedCase,
  promised: { ...listedCase.promised, value: limit },
  receivedAt: shanghaiIso(accepted),
  acceptedAt: shanghaiIso(accepted),
  stops: stops.map(({ from, to }) => ({
    type: 'hearing',
    basis: '行政许可法第四十五条',
    clocks: ['promise', 'statute'],
    from: midnight(from),
    to: midnight(to),
  })),
});

/** What the samples have shown of the shares that are asked for. */
export interface ClockShares extends StopShares {
  runs: number;
  stopped: number;
  provisional: number;
}

const checkCalendar = (calendar: WorkingCalendar, { years }: ClockSample): void => {
  for (const { year, off, workingWeekends } of years) {
    const [offDays, worked] = [new Set(off), new Set(workingWeekends)];
    for (let day = dayOf(`${year}-01-01`); day <= dayOf(`${year}-12-31`); day += 1) {
      const date = dateOf(day);
      const works = worked.has(date) || (!isWeekend(day) && !offDays.has(date));
      claim(calendar.isWorking(day) === works, `${date} is as the notice says`);
    }
  }
  for (const holiday of statutoryHolidays(2027)) {
    claim(!calendar.isWorking(holiday), `${dateOf(holiday)} is off past the horizon`);
    claim(calendar.isProvisional(holiday), `${dateOf(holiday)} is provisional`);
  }
};

const checkSample = (parts: ClockParts, sample: ClockSample, shares: ClockShares): void => {
  const { limit, accepted, years } = sample;
  const calendar = parts.createCalendar(years);
  checkCalendar(calendar, sample);
  const cases = accepted.map((moment) => caseOf(moment, limit)) as [ListedCase, ...ListedCase[]];
  const start = parts.startOf(cases) ?? '';
  claim(start === shanghaiIso(accepted[0]), 'the start of a case is its own');
  const from = parts.dayOfMoment(start);
  claim(dateOf(from) === start.slice(0, 10), `${start} is a day of Shanghai`);

  const due = (value: number, stops: readonly Stop[] = [], begin = from): Day =>
    parts.due(calendar, begin, { value, unit }, stops);
  const used = (to: Day, stops: readonly Stop[] = [], begin = from): number =>
    parts.used(calendar, { from: begin, to, unit }, stops);
  const plain = due(limit);
  const stops = stopsOf(sample, from, plain);
  const moved = due(limit, stops);
  const begun = stops.filter((stop) => stop.from <= moved);

  claim(used(moved, begun) === limit, 'on the due day the limit is used');
  claim(used(from) === 0 && used(from, stops) === 0, 'a decision on the day of acceptance has used nothing');
  claim(moved >= plain, 'stops never make a case due earlier');
  claim(due(limit + 1, stops) >= moved, 'a longer limit is due no earlier');
  claim(due(limit, stops, from + 1) >= moved, 'a later start is due no earlier');
  claim(used(moved + 1, stops) >= used(moved, stops), 'a later end has used no less');
  claim(used(moved, stops, from + 1) <= used(moved, stops), 'a later start has used no more');
  claim(due(limit, [...stops].reverse()) === moved, 'the order of stops changes nothing');
  claim(due(limit, [...stops, ...stops]) === moved, 'a stop told twice changes nothing');
  claim(used(moved, [...stops, ...stops]) === used(moved, stops), 'a stop told twice uses the same');
  const halves = stops.flatMap(({ from: begin, to }) => {
    const middle = Math.floor((begin + to) / 2);
    return [
      { from: begin, to: middle },
      { from: middle, to },
    ];
  });
  claim(due(limit, halves) === moved, 'splitting a stop changes nothing');
  claim(used(moved, halves) === used(moved, stops), 'splitting a stop uses the same');
  const before = { from: from - 30, to: from };
  claim(due(limit, [...stops, before]) === moved, 'a stop before acceptance changes nothing');
  claim(used(moved, [...stops, before]) === used(moved, stops), 'a stop before acceptance uses the same');
  for (const [index, stop] of stops.entries()) {
    const longer = stops.with(index, { from: stop.from, to: stop.to + 3 });
    claim(due(limit, longer) >= moved, 'a longer stop never makes a case due earlier');
    claim(used(moved, longer) <= used(moved, stops), 'a longer stop has used no more');
    claim(due(limit, stops.toSpliced(index, 1)) <= moved, 'one stop less never makes a case due later');
  }
  const days = parts.due(calendar, from, { value: limit, unit: 'days' }, stops);
  claim(calendar.isWorking(days), 'a limit in days ends on a working day');
  claim(days >= from + limit, 'a limit in days is given in full');
  claim(
    parts.due(calendar, from, { value: limit + 1, unit: 'days' }, stops) >= days,
    'more days end no earlier',
  );
  claim(
    parts.due(calendar, from + 1, { value: limit, unit: 'days' }, stops) >= days,
    'a later start ends no earlier in days',
  );
  claim(
    parts.due(calendar, from, { value: limit, unit: 'days' }, halves) === days,
    'halves are a whole in days',
  );

  // The proof is written day by day, from the notices and by nothing of the clock under test.
  const isReal = parts.createCalendar === createWorkingCalendar;
  const truth = isReal ? calendar : createWorkingCalendar(years);
  const rules = { calendar: truth, county: { ...lifeRules, officeHours, noticeDays: 5, ladder: [] } };
  const one = caseOf(accepted[0], limit, begun);
  const proof = proveDays(rules, one, Date.parse(midnight(moved)));
  const row =
    moved === dayOfMoment(one.acceptedAt ?? '')
      ? undefined
      : proof.find(({ date }) => date === dateOf(moved));
  claim((row?.used.promise ?? 0) === used(moved, begun), 'the totals of the proof are those of the clock');
  const owners = Object.values(row?.totals ?? {}).reduce((total, count) => total + count, 0);
  claim(owners === used(moved), 'every working day of the proof has one owner');

  shares.runs += 1;
  shares.stopped += stops.length > 0 ? 1 : 0;
  countShares(shares, stops, plain);
  shares.provisional += calendar.isProvisional(moved) ? 1 : 0;
};

/** Every property of the clock over random calendars, limits and stops. Throws what fast-check has found. */
export const clockHolds = (parts: ClockParts, { runs = 1_000, seed = 20_260_101 } = {}): ClockShares => {
  const shares: ClockShares = { ...noShares(), runs: 0, stopped: 0, provisional: 0 };
  fc.assert(
    fc.property(clockSample, (sample) => checkSample(parts, sample, shares)),
    { numRuns: runs, seed },
  );
  return shares;
};
