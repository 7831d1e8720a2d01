import { describe, expect, it } from 'vitest';
import { closedLight, openLight, yellowFrom } from '../../../functions/approvals/domain/light.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';

/** Due on Friday 20 March 2026. */
const due = dayOf('2026-03-20');
const on = (date: string, limitDays: number, officeOpen = true) =>
  openLight(publishedCalendar, { today: dayOf(date), officeOpen }, due, limitDays);
const yellow = (accepted: string, limitDays: number): string =>
  dateOf(yellowFrom(publishedCalendar, dayOf(accepted), due, limitDays));

describe('the light of an open case', () => {
  it.each([
    [3, '2026-03-18', 'green'],
    [3, '2026-03-19', 'yellow'],
    [9, '2026-03-18', 'green'],
    [9, '2026-03-19', 'yellow'],
    [10, '2026-03-17', 'green'],
    [10, '2026-03-18', 'yellow'],
    [15, '2026-03-16', 'green'],
    [15, '2026-03-17', 'yellow'],
    [15, '2026-03-20', 'yellow'],
    [15, '2026-03-21', 'red'],
  ])('of a limit of %i days is on %s %s', (limitDays, date, light) => {
    expect(on(date, limitDays)).toBe(light);
    expect(on(date, limitDays, false)).toBe(light);
  });

  it.each([1, 2])(
    'of a limit of %i days is yellow from the opening of the office on the last day',
    (limit) => {
      expect(on('2026-03-19', limit)).toBe('green');
      expect(on('2026-03-20', limit, false)).toBe('green');
      expect(on('2026-03-20', limit)).toBe('yellow');
      expect(on('2026-03-21', limit, false)).toBe('red');
    },
  );
});

describe('the light of a closed case', () => {
  it('is green up to the due day, red after it', () => {
    expect([due - 1, due, due + 1].map((done) => closedLight(done, due))).toEqual(['green', 'green', 'red']);
  });
});

describe('the first yellow day', () => {
  it.each([
    [1, '2026-03-20'],
    [2, '2026-03-20'],
    [3, '2026-03-19'],
    [10, '2026-03-18'],
    [15, '2026-03-17'],
  ])('of a limit of %i days is %s', (limitDays, date) => {
    expect(yellow('2026-03-02', limitDays)).toBe(date);
    expect(on(date, limitDays)).toBe('yellow');
    expect(on(dateOf(dayOf(date) - 1), limitDays)).toBe('green');
  });

  it('is not before the acceptance', () => {
    expect(yellow('2026-03-19', 20)).toBe('2026-03-19');
    expect(yellow('2026-03-20', 20)).toBe('2026-03-20');
  });
});
