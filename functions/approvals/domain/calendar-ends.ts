import { shanghaiDate, shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { dayOf, yearOf } from '../../../shared/kernel/working-days/day.ts';
import type { WorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';

const lastTenDays = 10;

/** How near the end of the published years is: 0 not near, 1 from 1 November, 2 within ten working days of it, or past. */
export const calendarEnds = (calendar: WorkingCalendar, now: number): 0 | 1 | 2 => {
  const today = dayOf(shanghaiDate(now));
  const { horizon } = calendar;
  if (calendar.used(today, horizon) <= lastTenDays) return 2;
  return shanghaiDate(now) >= `${yearOf(horizon)}-11-01` ? 1 : 0;
};

/** What the alarm watches: in the critical days it pauses from eight to nine, so that it rings every morning. */
export const calendarAlarmValue = (calendar: WorkingCalendar, now: number): 0 | 1 | 2 => {
  const ends = calendarEnds(calendar, now);
  return ends === 2 && shanghaiIso(now).slice(11, 13) === '08' ? 0 : ends;
};
