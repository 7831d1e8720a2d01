import type { CalendarYear } from './calendar-year.ts';
import { type Day, dateOf, dayOf, isWeekend } from './day.ts';
import { lunarFestivals } from './lunar-festivals.ts';

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

/** The thirteen days of 全国年节及纪念日放假办法 (2024 revision), wherever in the week they fall. */
export const statutoryHolidays = (year: number): readonly Day[] => {
  const { spring, dragonBoat, midAutumn } = lunarFestivals(year);
  return [
    dayOf(`${year}-01-01`),
    ...[-1, 0, 1, 2].map((offset) => spring + offset),
    qingming(year),
    dayOf(`${year}-05-01`),
    dayOf(`${year}-05-02`),
    dragonBoat,
    midAutumn,
    ...[1, 2, 3].map((date) => dayOf(`${year}-10-0${date}`)),
  ];
};

/**
 * The statutory holidays of a year for which no notice is published yet (全国年节及纪念日放假办法, 2024 revision):
 * no bridging days, no worked weekends. Dates computed with it are provisional.
 */
export const statutoryYear = (year: number): CalendarYear => {
  const off = withMadeUpDays(statutoryHolidays(year)).map(dateOf);
  return { year, source: '全国年节及纪念日放假办法', off, workingWeekends: [] };
};
