import { countDays, haveMoved } from '../../functions/approvals/domain/counted-days.ts';
import { publishedCalendar, releasedYears } from '../../shared/catalogue/published-calendar.ts';
import { shanghaiIso } from '../../shared/kernel/shanghai-time.ts';
import { type Day, dayOf } from '../../shared/kernel/working-days/day.ts';
import {
  createWorkingCalendar,
  type WorkingCalendar,
} from '../../shared/kernel/working-days/working-calendar.ts';
import { listedCase } from '../builders/listed-case.ts';

const first = dayOf('2025-01-02');
const county = { officeHours: [{ from: '08:30', to: '17:30' }], noticeDays: 5, ladder: [] };

const walk = (calendar: WorkingCalendar, from: Day, count: number): Day => {
  let day = from;
  for (let left = count; left > 0;) {
    day += 1;
    if (calendar.isWorking(day)) left -= 1;
  }
  return day;
};

const perSecond = (count: number, due: (from: Day, days: number) => Day): number => {
  const began = performance.now();
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += due(first + (index % 500), 20 + (index % 180));
  const seconds = (performance.now() - began) / 1_000;
  return sum > 0 ? Math.round(count / seconds) : 0;
};

const recount = (count: number): { readonly seconds: number; readonly moved: number } => {
  const moment = Date.parse('2026-02-01T09:00:00+08:00');
  const years = releasedYears.map((year) => ({ ...year, off: [...year.off, `${year.year}-03-12`] }));
  const [before, after] = [publishedCalendar, createWorkingCalendar(years)];
  let moved = 0;
  const began = performance.now();
  for (let index = 0; index < count; index += 1) {
    const acceptedAt = shanghaiIso(moment + (index % 60) * 86_400_000);
    const one = { ...listedCase, receivedAt: acceptedAt, acceptedAt };
    const [old, now] = [before, after].map((calendar) => countDays({ calendar, county }, one));
    if (old !== undefined && now !== undefined && haveMoved(old, now)) moved += 1;
  }
  return { seconds: (performance.now() - began) / 1_000, moved };
};

/** Due days beside a loop over the days, and the days of 100,000 open cases by two calendars. */
export const benchClock = (): void => {
  const fast = perSecond(1_000_000, (from, days) => publishedCalendar.due(from, days));
  const slow = perSecond(20_000, (from, days) => walk(publishedCalendar, from, days));
  process.stdout.write(`due days a second ${fast}, by a loop over the days ${slow}\n`);
  const { seconds, moved } = recount(100_000);
  process.stdout.write(
    `100000 open cases counted by two calendars in ${seconds.toFixed(1)} s, ${moved} moved\n`,
  );
};
