import type { CalendarYear } from './calendar-year.ts';
import { type Day, dateOf, dayOf, isWeekend } from './day.ts';

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

const lunarDateOf = (day: Day): string => lunar.format(new Date(day * 86_400_000));

// Each lunar date falls within a month of the solar year; asking from its beginning spares a cold start hundreds of dates.
const dayOfLunar = (year: number, monthAndDay: string, earliest: string): Day => {
  for (let day = dayOf(`${year}-${earliest}`); day <= dayOf(`${year}-12-31`); day += 1) {
    if (lunarDateOf(day) === monthAndDay) return day;
  }
  throw new RangeError(`no lunar ${monthAndDay} in ${year}`);
};

// Solar longitude 15 degrees, valid 2000-2099.
const qingming = (year: number): Day => {
  const inCentury = year % 100;
  const dayOfApril = Math.floor(inCentury * 0.2422 + 4.81) - Math.floor(inCentury / 4);
  return dayOf(`${year}-04-0${dayOfApril}`);
};

// Article 6: a holiday on a Saturday or Sunday is made up on a working day; the next one is taken.
const withMadeUpDays = (holidays: readonly Day[]): readonly Day[] => {
  const off = new Set(holidays);
  for (const holiday of [...off].filter(isWeekend)) {
    let day = holiday;
    while (off.has(day) || isWeekend(day)) day += 1;
    off.add(day);
  }
  return [...off].sort((a, b) => a - b);
};

const computeHolidays = (year: number): readonly Day[] => {
  const springFestival = dayOfLunar(year, '1/1', '01-15');
  return [
    dayOf(`${year}-01-01`),
    ...[-1, 0, 1, 2].map((offset) => springFestival + offset),
    qingming(year),
    dayOf(`${year}-05-01`),
    dayOf(`${year}-05-02`),
    dayOfLunar(year, '5/5', '05-20'),
    dayOfLunar(year, '8/15', '09-01'),
    ...[1, 2, 3].map((date) => dayOf(`${year}-10-0${date}`)),
  ];
};

const known = new Map<number, readonly Day[]>();

/** The thirteen days of 全国年节及纪念日放假办法 (2024 revision), wherever in the week they fall. */
export const statutoryHolidays = (year: number): readonly Day[] => {
  const holidays = known.get(year) ?? computeHolidays(year);
  known.set(year, holidays);
  return holidays;
};

/**
 * The statutory holidays of a year for which no notice is published yet (全国年节及纪念日放假办法, 2024 revision):
 * no bridging days, no worked weekends. Dates computed with it are provisional.
 */
export const statutoryYear = (year: number): CalendarYear => {
  const off = withMadeUpDays(statutoryHolidays(year)).map(dateOf);
  return { year, source: '全国年节及纪念日放假办法', off, workingWeekends: [] };
};
