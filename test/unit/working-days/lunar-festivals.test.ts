import { describe, expect, it } from 'vitest';
import { type Day, dateOf } from '../../../shared/kernel/working-days/day.ts';
import { lunarFestivals } from '../../../shared/kernel/working-days/lunar-festivals.ts';
import { statutoryHolidays } from '../../../shared/kernel/working-days/statutory-year.ts';

const years = Array.from({ length: 36 }, (_, index) => 2025 + index);

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});
const lunarDate = (day: Day): string => lunar.format(new Date(day * 86_400_000));

/** New moons within minutes of midnight in Beijing, which the lunar calendar of the runtime takes for the day beside. */
const misjudged: Readonly<Record<number, string>> = { 2027: '12/30', 2030: '1/2' };

describe('the lunar festivals', () => {
  it.each(years)('of %i are those of the runtime, but for two Spring Festivals that it misjudges', (year) => {
    const { spring, dragonBoat, midAutumn } = lunarFestivals(year);
    const expected = [misjudged[year] ?? '1/1', '5/5', '8/15'];
    expect([spring, dragonBoat, midAutumn].map(lunarDate)).toEqual(expected);
  });

  it('put the Spring Festivals of 2027 and 2030 on the days that the almanac gives', () => {
    expect([2027, 2030].map((year) => dateOf(lunarFestivals(year).spring))).toEqual([
      '2027-02-06',
      '2030-02-03',
    ]);
  });

  it('are not guessed beyond the table', () => {
    expect(() => lunarFestivals(2061)).toThrow(RangeError);
    expect(() => lunarFestivals(2024)).toThrow('2024');
  });

  it.each(years)('of %i are thirteen statutory days, two of which may fall together', (year) => {
    const { size } = new Set(statutoryHolidays(year));
    expect([12, 13]).toContain(size);
  });
});
