import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { dayOf, yearOf } from '../../../shared/kernel/working-days/day.ts';
import { shanghaiDate, shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { WorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';
import { firstPass, nextPass } from './begin-recount.ts';
import type { RecountPorts } from './recount-case.ts';
import { recountPage } from './recount-page.ts';

const hour = 3_600_000;
const lastTenDays = 10;

/** How near the end of the published years is: 0 not near, 1 from 1 November, 2 within ten working days of it, or past. */
export const calendarEnds = (calendar: WorkingCalendar, now: number): 0 | 1 | 2 => {
  const today = dayOf(shanghaiDate(now));
  const { horizon } = calendar;
  if (today > horizon || calendar.used(today, horizon) <= lastTenDays) return 2;
  return shanghaiDate(now) >= `${yearOf(horizon)}-11-01` ? 1 : 0;
};

/** What the alarm watches: in the critical days it pauses from eight to nine, so that it rings every morning. */
export const calendarAlarmValue = (calendar: WorkingCalendar, now: number): 0 | 1 | 2 => {
  const ends = calendarEnds(calendar, now);
  return ends === 2 && shanghaiIso(now).slice(11, 13) === '08' ? 0 : ends;
};

/**
 * The hourly look at the recount: begins one when nobody has for the calendar that counts (a release may bring a year),
 * goes on with one that stands still, and begins another pass until one has found nothing.
 * @throws DomainError `journal.busy`
 */
export const watchRecount = (ports: RecountPorts) => async (): Promise<void> => {
  const { id, horizon } = ports.days.calendar;
  const now = ports.clock();
  const record = await ports.calendar.findRecount();
  if (record?.calendar !== id) {
    const notice = ports.days.calendar.sourceOf(horizon);
    const first = firstPass(record, { calendar: id, notice, now });
    // A county begins with this calendar: there is nothing to count anew.
    if (record === undefined) await ports.calendar.begin({ ...first, state: 'verified' });
    else if (await ports.calendar.begin(first)) await goOn(ports, id);
    return;
  }
  const standsStill = record.state === 'running' && now - Date.parse(record.movedAt) >= hour;
  const isLate = record.state === 'passed' && now - Date.parse(record.startedAt) >= hour / 2;
  if (isLate) await ports.calendar.begin(nextPass(record, now));
  if (isLate || standsStill) await goOn(ports, id);
};

const goOn = async (ports: RecountPorts, id: string): Promise<void> => {
  try {
    await recountPage(ports)(id);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'journal.busy') return;
    throw error;
  }
};
