import type { Day } from '../../../shared/kernel/working-days/day.ts';
import type { WorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';

export type Light = 'green' | 'yellow' | 'red' | 'stopped';

/** Working days before the end from which a case is yellow: one, or a fifth of the limit rounded down. */
const warningDays = (limitDays: number): number => Math.max(1, Math.floor(limitDays * 0.2));

/**
 * The light of an open case that is not stopped.
 * Red from the day after the due day, worked or not; the last day is in time. Limits up to two days turn yellow
 * when the office opens on the last day.
 */
export const openLight = (
  calendar: WorkingCalendar,
  clock: { readonly today: Day; readonly officeOpen: boolean },
  due: Day,
  limitDays: number,
): Light => {
  if (clock.today > due) return 'red';
  if (limitDays <= 2) return clock.today === due && clock.officeOpen ? 'yellow' : 'green';
  return calendar.used(clock.today, due) <= warningDays(limitDays) ? 'yellow' : 'green';
};

/** Closed cases keep green or red, never yellow. */
export const closedLight = (done: Day, due: Day): Light => (done > due ? 'red' : 'green');

/** The first day on which an open case is yellow. For limits up to two days that is the due day itself. */
export const yellowFrom = (calendar: WorkingCalendar, accepted: Day, due: Day, limitDays: number): Day => {
  if (limitDays <= 2) return due;
  let day = due;
  while (day > accepted && calendar.used(day - 1, due) <= warningDays(limitDays)) day -= 1;
  return day;
};
