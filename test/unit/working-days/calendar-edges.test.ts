import { describe, expect, it } from 'vitest';
import { releasedYears } from '../../../shared/catalogue/published-calendar.ts';
import { specialDaysOf } from '../../../shared/kernel/working-days/calendar-year.ts';
import { dateOf, dayOf, isWeekend, weekdayOf, yearOf } from '../../../shared/kernel/working-days/day.ts';
import { statutoryHolidays, statutoryYear } from '../../../shared/kernel/working-days/statutory-year.ts';
import { createWorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';

const calendar = createWorkingCalendar(releasedYears);

describe('the edges of a calendar', () => {
  it('are its first day, the last of its notices, and four years more', () => {
    expect([calendar.first, calendar.horizon, calendar.last].map(dateOf)).toEqual([
      '2025-01-01',
      '2026-12-31',
      '2030-12-31',
    ]);
    expect(calendar.isProvisional(calendar.horizon)).toBe(false);
    expect(calendar.isProvisional(calendar.horizon + 1)).toBe(true);
  });

  it('are told when a day lies beyond them, instead of guessing', () => {
    expect(() => calendar.isWorking(calendar.first - 1)).toThrow('outside the calendar');
    expect(() => calendar.reasonOf(calendar.last + 1)).toThrow('outside the calendar');
    expect(() => calendar.used(calendar.first, calendar.last + 1)).toThrow(RangeError);
    expect(() => calendar.used(calendar.first - 1, calendar.first)).toThrow(RangeError);
    expect(() => calendar.due(calendar.last, 1)).toThrow('1 working days lie outside the calendar');
    expect(() => calendar.due(calendar.horizon, -1)).toThrow('-1 working days lie outside the calendar');
    expect(() => createWorkingCalendar([])).toThrow('no published calendar year');
    expect(calendar.isWorking(calendar.last)).toBe(true);
  });

  it('count nothing backwards', () => {
    const day = dayOf('2026-03-06');
    expect([calendar.used(day, day), calendar.used(day, day - 3), calendar.used(day - 1, day)]).toEqual([
      0, 0, 1,
    ]);
    expect(calendar.due(dayOf('2026-03-07'), 0)).toBe(dayOf('2026-03-07'));
  });

  it('are the same whichever year is asked first, and in whatever order the years are given', () => {
    const far = createWorkingCalendar([...releasedYears].reverse());
    expect(far.isWorking(dayOf('2029-12-31'))).toBe(true);
    for (let day = calendar.first; day <= calendar.last; day += 37)
      expect([far.isWorking(day), far.reasonOf(day), far.sourceOf(day)]).toEqual([
        calendar.isWorking(day),
        calendar.reasonOf(day),
        calendar.sourceOf(day),
      ]);
    expect(far.id).toBe(calendar.id);
    const [first, second] = releasedYears;
    const other = second && { ...second, off: [...second.off, '2026-09-03'] };
    expect(createWorkingCalendar(first && other ? [first, other] : []).id).not.toBe(calendar.id);
    expect(calendar.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['2026-03-06', 'working-day', true],
    ['2026-03-07', 'weekend', false],
    ['2026-09-20', 'working-weekend', true],
    ['2026-10-01', 'holiday', false],
    ['2026-10-03', 'holiday', false],
  ])('%s is a %s', (date, reason, works) => {
    expect([calendar.reasonOf(dayOf(date)), calendar.isWorking(dayOf(date))]).toEqual([reason, works]);
  });
});

describe('a year of statutory days alone', () => {
  it('makes up for a day on a weekend by the next working day', () => {
    const off = statutoryYear(2028).off.filter((date) => date < '2028-02');
    // New Year's Day of 2028 is a Saturday; the Spring Festival begins on Tuesday 25 January and ends on Friday.
    expect(off).toEqual(['2028-01-01', '2028-01-03', '2028-01-25', '2028-01-26', '2028-01-27', '2028-01-28']);
    expect(statutoryYear(2028)).toMatchObject({ year: 2028, workingWeekends: [] });
    expect(statutoryYear(2028).source).toBe('全国年节及纪念日放假办法');
  });

  it('has the thirteen days of the law', () => {
    expect(statutoryHolidays(2027).map(dateOf)).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-04-05',
      '2027-05-01',
      '2027-05-02',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
    ]);
  });
});

describe('the days of a notice', () => {
  const year = (off: readonly string[], workingWeekends: readonly string[] = []) =>
    specialDaysOf({ year: 2026, source: 'test', off: [...off], workingWeekends: [...workingWeekends] });

  it('are each day of its spans, both ends included', () => {
    expect([...year(['2026-05-01/2026-05-03', '2026-06-19']).off].map(dateOf)).toEqual([
      '2026-05-01',
      '2026-05-02',
      '2026-05-03',
      '2026-06-19',
    ]);
    expect(year(['2026-05-01/2026-05-01']).off.size).toBe(1);
    expect([...year([], ['2026-05-09', '2026-09-20']).workingWeekends].map(dateOf)).toEqual([
      '2026-05-09',
      '2026-09-20',
    ]);
  });

  it.each([
    [['2026-05-01', '2026-04-30/2026-05-02'], [], '2026: 2026-04-30/2026-05-02 overlaps another entry'],
    [[], ['2026-05-09', '2026-05-09'], '2026: 2026-05-09 overlaps another entry'],
    [['2025-12-31/2026-01-01'], [], '2026: 2025-12-31/2026-01-01 lies outside the year'],
    [[], ['2027-01-02'], '2026: 2027-01-02 lies outside the year'],
    [['2026-05-03/2026-05-01'], [], '2026: 2026-05-03/2026-05-01 ends before it begins'],
    [[], ['2026-05-08'], '2026: 2026-05-08 is not a Saturday or Sunday'],
    [['2026-05-09'], ['2026-05-09'], '2026: 2026-05-09 is both off and worked'],
    [['2026-13-01'], [], 'not a date: 2026-13-01'],
  ])('%j and %j: %s', (off, workingWeekends, message) => {
    expect(() => year(off, workingWeekends)).toThrow(new RangeError(message));
  });
});

describe('a day', () => {
  it('knows its weekday and year, before 1970 too', () => {
    expect(
      ['1969-12-28', '1970-01-01', '2026-03-07', '2026-03-08'].map((date) => weekdayOf(dayOf(date))),
    ).toEqual([0, 4, 6, 0]);
    expect(
      ['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'].map((date) => isWeekend(dayOf(date))),
    ).toEqual([false, true, true, false]);
    expect(yearOf(dayOf('2026-12-31'))).toBe(2026);
  });

  it.each(['', '2026-3-2', '2026-02-30', '2026-03-02T00', '+002026-03-02', 'x2026-03-02', '2026-03-02 '])(
    'is no text like "%s"',
    (text) => {
      expect(() => dayOf(text)).toThrow(new RangeError(`not a date: ${text}`));
    },
  );
});
