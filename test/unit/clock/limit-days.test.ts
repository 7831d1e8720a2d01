import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import { dueDay } from '../../../shared/kernel/working-days/due-day.ts';
import { dueOfLimit, usedOfLimit } from '../../../shared/kernel/working-days/limit-days.ts';
import { dueOfHours, officeDays, officeMinutes } from '../../../shared/kernel/working-days/office-hours.ts';
import { mergeStops, type Stop, usedWithStops } from '../../../shared/kernel/working-days/stops.ts';

const calendar = publishedCalendar;
const sessions = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const stop = (from: string, to: string): Stop => ({ from: dayOf(from), to: dayOf(to) });
const inDays = (from: string, value: number, ...stops: readonly Stop[]): string =>
  dateOf(dueOfLimit(calendar, dayOf(from), { value, unit: 'days' }, stops));

describe('a limit in calendar days', () => {
  it.each([
    ['2026-03-02', 7, '2026-03-09'],
    ['2026-03-02', 5, '2026-03-09'],
    ['2026-09-24', 7, '2026-10-08'],
    ['2026-09-13', 7, '2026-09-20'],
    ['2026-03-02', 0, '2026-03-02'],
  ])('from %s of %i days ends on %s, a worked day', (from, days, due) => {
    expect(inDays(from, days)).toBe(due);
  });

  it('is moved by every day of a stop, worked or not', () => {
    expect(inDays('2026-03-02', 7, stop('2026-03-04', '2026-03-09'))).toBe('2026-03-16');
    expect(inDays('2026-03-02', 7, stop('2026-02-20', '2026-03-04'))).toBe('2026-03-11');
    expect(inDays('2026-03-02', 7, stop('2026-02-20', '2026-02-27'))).toBe('2026-03-09');
    expect(inDays('2026-03-02', 7, stop('2026-03-09', '2026-03-12'))).toBe('2026-03-12');
    expect(inDays('2026-03-02', 7, stop('2026-03-10', '2026-03-12'))).toBe('2026-03-09');
  });

  it('that ends on a day off, stopped before the next worked day, ends with the resumption', () => {
    // Five days end on Saturday 7 March, hence on Monday the 9th.
    expect(inDays('2026-03-02', 5, stop('2026-03-08', '2026-03-11'))).toBe('2026-03-11');
    expect(inDays('2026-03-02', 5, stop('2026-03-07', '2026-03-11'))).toBe('2026-03-11');
    expect(inDays('2026-03-02', 5, stop('2026-03-09', '2026-03-11'))).toBe('2026-03-11');
  });

  it('uses every day but the stopped ones, and none before its start', () => {
    const used = (from: string, to: string, ...stops: readonly Stop[]): number =>
      usedOfLimit(calendar, { from: dayOf(from), to: dayOf(to), unit: 'days' }, stops);
    expect(used('2026-03-02', '2026-03-09')).toBe(7);
    expect(used('2026-03-09', '2026-03-02')).toBe(0);
    expect(used('2026-03-02', '2026-03-09', stop('2026-03-04', '2026-03-06'))).toBe(5);
    expect(used('2026-03-02', '2026-03-09', stop('2026-02-27', '2026-03-04'))).toBe(5);
    expect(used('2026-03-02', '2026-03-09', stop('2026-03-08', '2026-03-20'))).toBe(6);
    expect(used('2026-03-02', '2026-03-09', stop('2026-03-10', '2026-03-20'))).toBe(7);
    expect(used('2026-03-02', '2026-03-09', stop('2026-02-10', '2026-02-20'))).toBe(7);
  });
});

describe('a limit in office hours', () => {
  const hours = (from: string, minute: number, value: number, ...stops: readonly Stop[]) => {
    const { day, minute: end } = dueOfHours(calendar, sessions, { day: dayOf(from), minute }, value, stops);
    return `${dateOf(day)} ${end}`;
  };

  it('ends with the session that it fills, and begins before the office opens', () => {
    expect(hours('2026-03-02', 0, 3.5)).toBe(`2026-03-02 ${12 * 60}`);
    expect(hours('2026-03-02', 17 * 60 + 30, 1)).toBe(`2026-03-03 ${9 * 60 + 30}`);
    expect(hours('2026-03-02', 8 * 60 + 30, 0.01)).toBe(`2026-03-02 ${8 * 60 + 31}`);
  });

  it('leaves out the days that are stopped', () => {
    expect(hours('2026-03-02', 0, 10, stop('2026-03-02', '2026-03-04'))).toBe(`2026-03-05 ${11 * 60}`);
    expect(hours('2026-03-02', 0, 10, stop('2026-03-01', '2026-03-02'))).toBe(`2026-03-04 ${11 * 60}`);
  });

  it('is a day by the one function that takes any unit', () => {
    const due = (value: number, unit: 'working-hours' | 'working-days' | 'days'): string =>
      dateOf(dueDay({ calendar, sessions }, { day: dayOf('2026-03-05'), minute: 600 }, { value, unit }));
    expect([due(10, 'working-hours'), due(2, 'working-days'), due(2, 'days')]).toEqual([
      '2026-03-06',
      '2026-03-09',
      '2026-03-09',
    ]);
  });

  it('never ends where the office never opens', () => {
    const start = { day: dayOf('2026-03-02'), minute: 0 };
    expect(() => dueOfHours(calendar, [], start, 1)).toThrow('the office is never open');
    expect(() => dueOfHours(calendar, [{ from: '09:00', to: '09:00' }], start, 1)).toThrow('never open');
  });

  it('is so many days of the office, begun ones whole', () => {
    expect(officeMinutes(sessions)).toBe(450);
    expect([0, 7.5, 7.6, 15].map((value) => officeDays(value, 450))).toEqual([0, 1, 2, 2]);
  });
});

describe('stops', () => {
  it('are joined where they overlap or touch, empty ones dropped, in their order', () => {
    const stops = [
      stop('2026-03-10', '2026-03-12'),
      stop('2026-03-02', '2026-03-04'),
      stop('2026-03-04', '2026-03-05'),
      stop('2026-03-03', '2026-03-04'),
      stop('2026-03-07', '2026-03-07'),
    ];
    expect(mergeStops(stops)).toEqual([stop('2026-03-02', '2026-03-05'), stop('2026-03-10', '2026-03-12')]);
    expect(mergeStops([stop('2026-03-02', '2026-03-12'), stop('2026-03-04', '2026-03-05')])).toEqual([
      stop('2026-03-02', '2026-03-12'),
    ]);
  });

  it('are subtracted within the days that are asked for alone', () => {
    const used = (...stops: readonly Stop[]): number =>
      usedWithStops(calendar, dayOf('2026-03-02'), dayOf('2026-03-13'), stops);
    expect(used()).toBe(9);
    expect(used(stop('2026-02-25', '2026-03-04'), stop('2026-03-12', '2026-03-20'))).toBe(6);
  });
});
