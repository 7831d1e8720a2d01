import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoreCalendar, shiftDates, shiftText } from '../../../infra/local/scenario/shift-dates.ts';

const day = fc
  .integer({ min: Date.parse('2000-01-01') / 86_400_000, max: Date.parse('2090-01-01') / 86_400_000 })
  .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));

const days = fc.integer({ min: -3000, max: 3000 });

describe('shifting by days', () => {
  it('moves dates and date-times, whose time and offset stay', () => {
    expect(shiftText('2026-02-27', 2)).toBe('2026-03-01');
    expect(shiftText('2026-03-02T09:00:00+08:00', -2)).toBe('2026-02-28T09:00:00+08:00');
    expect(shiftText('2026-03-02T23:59:59.5Z', 365)).toBe('2027-03-02T23:59:59.5Z');
  });

  it('leaves everything else alone', () => {
    for (const text of [
      '2603-330112-07-02-102341',
      '2026-13-01',
      '2026-02-30',
      'on 2026-03-02',
      '2026-03',
      '',
    ])
      expect(shiftText(text, 1)).toBe(text);
  });

  it('reaches into bodies, but not into names', () => {
    const body = { date: '2026-03-02', '2026-03-02': [{ signed: '2026-03-03' }, 20260302, null] };
    expect(shiftDates(body, 1)).toEqual({
      date: '2026-03-03',
      '2026-03-02': [{ signed: '2026-03-04' }, 20260302, null],
    });
  });

  it('there and back changes nothing, and adds up', () => {
    fc.assert(
      fc.property(day, days, days, (date, one, two) => {
        expect(shiftText(shiftText(date, one), -one)).toBe(date);
        expect(shiftText(shiftText(date, one), two)).toBe(shiftText(date, one + two));
      }),
    );
  });
});

describe('an expectation of a shifted scenario', () => {
  const present = { $absent: false };

  it('still wants what follows from the calendar, but not which', () => {
    const expected = {
      due: '2026-03-20',
      at: { $match: '^2026-03' },
      days: ['2026-03-02'],
      cases: [{ usedDays: 8, light: 'green', provisional: false, unlawful: false }],
      used: 4,
    };
    expect(ignoreCalendar(expected)).toEqual({
      due: present,
      at: present,
      days: [present],
      cases: [{ usedDays: present, light: present, provisional: present, unlawful: present }],
      used: present,
    });
  });

  it('keeps everything else: limits, states, identifiers, and that nothing is there yet', () => {
    const expected = {
      id: { $match: '^prj_' },
      limitDays: 7,
      state: 8,
      phase: 'review',
      usedDays: null,
      light: { $absent: true },
      labels: { light: { en: 'in time' } },
    };
    expect(ignoreCalendar(expected)).toEqual(expected);
  });
});
