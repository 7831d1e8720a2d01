import { describe, expect, it } from 'vitest';
import { publishedCalendar, releasedYears } from '../../../shared/catalogue/published-calendar.ts';
import { dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import { lunarFestivals } from '../../../shared/kernel/working-days/lunar-festivals.ts';
import { statutoryHolidays } from '../../../shared/kernel/working-days/statutory-year.ts';
import { isWorkedElsewhere, lunarElsewhere, qingmingElsewhere } from '../../builders/other-almanac.ts';

const years = Array.from({ length: 36 }, (_, index) => 2025 + index);

describe('beside a library that others keep', () => {
  it.each(releasedYears.map(({ year }) => year))('every day of %i is worked or off as there', (year) => {
    const differing: string[] = [];
    for (let day = dayOf(`${year}-01-01`); day <= dayOf(`${year}-12-31`); day += 1)
      if (publishedCalendar.isWorking(day) !== isWorkedElsewhere(dateOf(day))) differing.push(dateOf(day));
    expect(differing).toEqual([]);
  });

  it.each(years)('the lunar festivals and Qingming of %i are on the same days', (year) => {
    const { spring, dragonBoat, midAutumn } = lunarFestivals(year);
    expect([spring, dragonBoat, midAutumn].map(dateOf)).toEqual(
      ['01-01', '05-05', '08-15'].map((date) => lunarElsewhere(year, date)),
    );
    expect(statutoryHolidays(year).map(dateOf)).toContain(qingmingElsewhere(year));
  });
});
