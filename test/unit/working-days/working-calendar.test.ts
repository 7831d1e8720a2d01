import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import year2025 from '../../../shared/catalogue/calendars/2025.json' with { type: 'json' };
import year2026 from '../../../shared/catalogue/calendars/2026.json' with { type: 'json' };
import { specialDaysOf } from '../../../shared/kernel/working-days/calendar-year.ts';
import { dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import { statutoryYear } from '../../../shared/kernel/working-days/statutory-year.ts';
import { dueWithStops, usedWithStops } from '../../../shared/kernel/working-days/stops.ts';
import { createWorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';

const calendar = createWorkingCalendar([year2025, year2026]);
const due = (from: string, days: number) => dateOf(calendar.due(dayOf(from), days));

describe('the working calendar of 2025 and 2026', () => {
  it.each([
    ['2026-02-11', 3, '2026-02-14'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-09-14', 5, '2026-09-20'],
    ['2026-09-18', 3, '2026-09-22'],
    ['2026-09-30', 7, '2026-10-15'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-01-02', 5, '2026-01-08'],
  ])('accepted on %s with %i working days is due on %s', (accepted, days, expected) => {
    expect(due(accepted, days)).toBe(expected);
  });

  it('counts eight working days from 2026-04-27 to 2026-05-11', () => {
    expect(calendar.used(dayOf('2026-04-27'), dayOf('2026-05-11'))).toBe(8);
  });

  it('marks a day after the last published year as provisional and keeps the statutory holidays off', () => {
    const day = calendar.due(dayOf('2026-12-31'), 1);
    expect(dateOf(day)).toBe('2027-01-04');
    expect(calendar.isProvisional(day)).toBe(true);
    expect(calendar.isProvisional(dayOf('2026-12-31'))).toBe(false);
  });

  it('agrees that a day is due exactly when its working days are used', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 400 }), (offset, days) => {
        const from = calendar.first + offset;
        expect(calendar.used(from, calendar.due(from, days))).toBe(days);
      }),
    );
  });
});

describe('stops of the clock', () => {
  const day = (offset: number) => dayOf('2026-03-02') + offset;

  it('moves a case that is stopped on its due day to the day of resumption', () => {
    const stops = [{ from: dayOf('2026-03-06'), to: dayOf('2026-03-12') }];
    expect(dateOf(dueWithStops(calendar, dayOf('2026-03-02'), 4, stops))).toBe('2026-03-12');
  });

  it('never makes a case due earlier, counts overlaps once, and agrees with the used days', () => {
    const stop = fc
      .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 40 }))
      .map(([from, length]) => ({ from: day(from), to: day(from + length) }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.array(stop, { maxLength: 8 }), (days, stops) => {
        const plain = calendar.due(day(0), days);
        const moved = dueWithStops(calendar, day(0), days, stops);
        const began = stops.filter(({ from }) => from <= moved);
        expect(moved).toBeGreaterThanOrEqual(plain);
        expect(dueWithStops(calendar, day(0), days, [...stops, ...stops])).toBe(moved);
        expect(dueWithStops(calendar, day(0), days, [...stops].reverse())).toBe(moved);
        expect(usedWithStops(calendar, day(0), moved, began)).toBe(days);
      }),
    );
  });
});

describe('calendar years', () => {
  it.each([
    [{ off: ['2026-05-05/2026-05-01'], workingWeekends: [] }, 'ends before it begins'],
    [{ off: ['2026-05-01', '2026-05-01'], workingWeekends: [] }, 'overlaps'],
    [{ off: ['2027-05-01'], workingWeekends: [] }, 'outside the year'],
    [{ off: [], workingWeekends: ['2026-05-11'] }, 'not a Saturday or Sunday'],
    [{ off: ['2026-05-09'], workingWeekends: ['2026-05-09'] }, 'both off and worked'],
    [{ off: ['2026-02-30'], workingWeekends: [] }, 'not a date'],
  ])('refuses %o', (days, message) => {
    expect(() => specialDaysOf({ year: 2026, source: 'test', ...days })).toThrow(message);
  });

  it('refuses years that are not consecutive', () => {
    expect(() =>
      createWorkingCalendar([year2025, { ...year2026, year: 2027, off: [], workingWeekends: [] }]),
    ).toThrow('not consecutive');
  });

  it('computes the statutory holidays of 2027 with those on weekends made up', () => {
    expect(statutoryYear(2027).off).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-04-05',
      '2027-05-01',
      '2027-05-02',
      '2027-05-03',
      '2027-05-04',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
      '2027-10-04',
      '2027-10-05',
    ]);
  });
});
