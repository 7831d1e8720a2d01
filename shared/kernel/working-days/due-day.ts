import type { Day } from './day.ts';
import { type DayUnit, dueOfLimit } from './limit-days.ts';
import { type DayMinute, dueOfHours, type OfficeSession } from './office-hours.ts';
import type { Stop } from './stops.ts';
import type { WorkingCalendar } from './working-calendar.ts';

export interface TimeLimit {
  readonly value: number;
  readonly unit: DayUnit | 'working-hours';
}

/** What a limit is counted with: the calendar of the country, the hours of the office. */
export interface Reckoning {
  readonly calendar: WorkingCalendar;
  readonly sessions: readonly OfficeSession[];
}

/** The due day of a limit in any unit. Days run from the day after the start, hours from the moment itself. */
export const dueDay = (
  { calendar, sessions }: Reckoning,
  start: DayMinute,
  { value, unit }: TimeLimit,
  stops: readonly Stop[] = [],
): Day =>
  unit === 'working-hours'
    ? dueOfHours(calendar, sessions, start, value, stops).day
    : dueOfLimit(calendar, start.day, { value, unit }, stops);
