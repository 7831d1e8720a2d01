import type { Day } from './day.ts';
import { mergeStops, type Stop } from './stops.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A session of the office, `08:30` to `12:00`, in Shanghai. */
export interface OfficeSession {
  readonly from: string;
  readonly to: string;
}

/** A moment as day and minute of that day, in Shanghai. */
export interface DayMinute {
  readonly day: Day;
  readonly minute: number;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Minutes that the office is open on a working day. */
export const officeMinutes = (sessions: readonly OfficeSession[]): number =>
  sessions.reduce((total, { from, to }) => total + minuteOf(to) - minuteOf(from), 0);

/** Hours as so many days of an office that is open for so many minutes of each, begun ones whole. */
export const officeDays = (hours: number, minutesOfDay: number): number =>
  Math.ceil((hours * 60) / minutesOfDay);

/**
 * The moment at which so many office hours have passed. Hours run from their moment (民法典 Art. 201(2)), through the
 * sessions of working days that are not stopped.
 * @throws RangeError outside the calendar, or without an open session
 */
export const dueOfHours = (
  calendar: WorkingCalendar,
  sessions: readonly OfficeSession[],
  start: DayMinute,
  hours: number,
  stops: readonly Stop[] = [],
): DayMinute => {
  if (officeMinutes(sessions) <= 0) throw new RangeError('the office is never open');
  const stopped = mergeStops(stops);
  let left = Math.round(hours * 60);
  let { day, minute } = start;
  if (left === 0) return start;
  for (;;) {
    const current = day;
    const counts =
      calendar.isWorking(day) && !stopped.some(({ from, to }) => from < current && current <= to);
    for (const session of counts ? sessions : []) {
      const opens = Math.max(minute, minuteOf(session.from));
      const open = minuteOf(session.to) - opens;
      if (open <= 0) continue;
      if (open >= left) return { day, minute: opens + left };
      left -= open;
    }
    day += 1;
    minute = 0;
  }
};
