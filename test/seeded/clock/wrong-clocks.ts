import { isWeekend } from '../../../shared/kernel/working-days/day.ts';
import { dueOfLimit, usedOfLimit } from '../../../shared/kernel/working-days/limit-days.ts';
import type { Stop } from '../../../shared/kernel/working-days/stops.ts';
import { createWorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';
import { type ClockParts, realClock } from '../../unit/clock/clock-property.ts';

const usedSumming =
  (stoppedOf: (stop: Stop, from: number, to: number) => Stop): ClockParts['used'] =>
  (calendar, { from, to }, stops) =>
    (stops ?? [])
      .map((stop) => stoppedOf(stop, from, to))
      .reduce((days, stop) => days - calendar.used(stop.from, stop.to), calendar.used(from, to));

/** Clocks as they were met in other systems: each breaks a property. */
export const wrongClocks: Readonly<Record<string, ClockParts>> = {
  'counts the last day twice': {
    ...realClock,
    due: (calendar, from, limit, stops) =>
      dueOfLimit(calendar, from, { ...limit, value: Math.max(0, limit.value - 1) }, stops),
  },
  'sums overlapping stops': {
    ...realClock,
    used: usedSumming((stop, from, to) => ({ from: Math.max(stop.from, from), to: Math.min(stop.to, to) })),
  },
  'counts both ends': {
    ...realClock,
    used: (calendar, { from, to, unit }, stops) => usedOfLimit(calendar, { from: from - 1, to, unit }, stops),
  },
  'ignores the worked weekends': {
    ...realClock,
    createCalendar: (years) => createWorkingCalendar(years.map((year) => ({ ...year, workingWeekends: [] }))),
  },
  'subtracts what was stopped before acceptance': {
    ...realClock,
    used: (calendar, { from, to, unit }, stops) =>
      usedOfLimit(calendar, { from, to, unit }, stops) -
      (stops ?? [])
        .filter((stop) => stop.from < from)
        .reduce((days, stop) => days + calendar.used(stop.from, Math.min(stop.to, from)), 0),
  },
  'starts when the first department starts': {
    ...realClock,
    startOf: (cases) =>
      cases
        .flatMap(({ acceptedAt }) => acceptedAt ?? [])
        .sort()
        .at(0),
  },
  'takes the date of UTC': {
    ...realClock,
    dayOfMoment: (moment) => Math.floor(Date.parse(moment) / 86_400_000),
  },
  'falls back to Monday to Friday past the calendar': {
    ...realClock,
    createCalendar: (years) => {
      const published = createWorkingCalendar(years);
      const plain = createWorkingCalendar(
        [2025, 2026, 2027, 2028, 2029, 2030].map((year) => {
          const known = years.find((one) => one.year === year);
          return known ?? { year, source: 'Monday to Friday', off: [], workingWeekends: [] };
        }),
      );
      return {
        ...plain,
        horizon: published.horizon,
        isProvisional: (day) => published.isProvisional(day),
        isWorking: (day) => (day > published.horizon ? !isWeekend(day) : published.isWorking(day)),
      };
    },
  },
};
