import { describe, expect, it } from 'vitest';
import year2025 from '../../../shared/catalogue/calendars/2025.json' with { type: 'json' };
import year2026 from '../../../shared/catalogue/calendars/2026.json' with { type: 'json' };
import { calendarYearSchema } from '../../../shared/kernel/working-days/calendar-year.ts';
import { checkCalendarYear } from '../../../shared/kernel/working-days/check-calendar-year.ts';
import { soundYears } from '../../../shared/kernel/working-days/sound-years.ts';

describe('the notice of a year', () => {
  it.each([year2025, year2026])('of $year is sound', (year) => {
    expect(checkCalendarYear(year)).toEqual([]);
  });

  it('is refused when a statutory holiday is worked', () => {
    const off = year2026.off.filter((entry) => !entry.startsWith('2026-06'));
    expect(checkCalendarYear({ ...year2026, off })).toEqual([
      '2026-06-19 is a statutory holiday',
      '1 worked weekends too many',
    ]);
  });

  it('is refused when more weekends are worked than days are made up for', () => {
    const workingWeekends = [...year2026.workingWeekends, '2026-03-07'];
    expect(checkCalendarYear({ ...year2026, workingWeekends })).toEqual(['1 worked weekends too many']);
  });

  it('that is not sound stops whoever loads it', () => {
    expect(soundYears([year2025, year2026])).toEqual([year2025, year2026]);
    const workingWeekends = [...year2026.workingWeekends, '2026-03-07'];
    expect(() => soundYears([year2025, { ...year2026, workingWeekends }])).toThrow(
      '2026: 1 worked weekends too many',
    );
    expect(() => soundYears([{ ...year2026, off: [...year2026.off, '2026-01-02'] }])).toThrow('overlaps');
    const off = year2026.off.filter((entry) => !entry.startsWith('2026-06'));
    expect(() => soundYears([{ ...year2026, off }])).toThrow(
      new RangeError('2026: 2026-06-19 is a statutory holiday, 1 worked weekends too many'),
    );
  });

  it('is read from a file that has every part of it, and nothing else', () => {
    expect(calendarYearSchema.parse(year2026)).toEqual(year2026);
    const { source: _, ...unsourced } = year2026;
    for (const year of [unsourced, { ...year2026, note: '' }, { ...year2026, year: 1999 }, {}])
      expect(calendarYearSchema.safeParse(year).success).toBe(false);
  });

  it('may give a day more', () => {
    expect(checkCalendarYear({ ...year2026, off: [...year2026.off, '2026-09-03'] })).toEqual([]);
  });
});
