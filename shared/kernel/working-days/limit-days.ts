import type { Day } from './day.ts';
import { dueWithStops, mergeStops, type Stop, usedWithStops } from './stops.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** How days are counted: working days, or every day of the calendar. */
export type DayUnit = 'working-days' | 'days';

export interface DayLimit {
  readonly value: number;
  readonly unit: DayUnit;
}

/**
 * The due day of a limit, moved by its stops. A limit in calendar days that ends on a day off ends on the next
 * working day (民法典 Art. 203).
 * @throws RangeError outside the calendar
 */
export const dueOfLimit = (
  calendar: WorkingCalendar,
  from: Day,
  { value, unit }: DayLimit,
  stops: readonly Stop[] = [],
): Day => {
  if (unit === 'working-days') return dueWithStops(calendar, from, value, stops);
  const onWorkingDay = (day: Day): Day => (calendar.isWorking(day) ? day : calendar.due(day, 1));
  let due = from + value;
  for (const stop of mergeStops(stops)) {
    if (stop.from > onWorkingDay(due)) break;
    // Begun on a day off onto which the last day had fallen: nothing was left, the end is the resumption.
    due = stop.from > due ? stop.to : due + Math.max(0, stop.to - Math.max(stop.from, from));
  }
  return onWorkingDay(due);
};

/** Days used after `from` up to `to`, in the unit of the limit, without the stopped ones. */
export const usedOfLimit = (
  calendar: WorkingCalendar,
  { from, to, unit }: { readonly from: Day; readonly to: Day; readonly unit: DayUnit },
  stops: readonly Stop[] = [],
): number => {
  if (unit === 'working-days') return usedWithStops(calendar, from, to, stops);
  const stopped = mergeStops(stops)
    .map((stop) => Math.max(0, Math.min(stop.to, to) - Math.max(stop.from, from)))
    .reduce((total, days) => total + days, 0);
  return Math.max(0, to - from) - stopped;
};
