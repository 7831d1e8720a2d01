import { describe, expect, it } from 'vitest';
import type { ListedCase } from '../../../functions/approvals/domain/approval-case.ts';
import { dueOf, readClock } from '../../../functions/approvals/domain/case-clock.ts';
import type { CaseStop } from '../../../functions/approvals/domain/case-stop.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import { dueOfHours } from '../../../shared/kernel/working-days/office-hours.ts';
import { listedCase } from '../../builders/listed-case.ts';
import { lifeRules } from '../../builders/life-rules.ts';

const officeHours = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const rules = {
  calendar: publishedCalendar,
  county: { ...lifeRules, officeHours, noticeDays: 5, ladder: [] },
};
const at = (moment: string): string => `${moment}:00.000+08:00`;
const now = (moment: string): number => Date.parse(at(moment));
const accepted = (moment: string, days: number, more: Partial<ListedCase> = {}): ListedCase => ({
  ...listedCase,
  receivedAt: at(moment),
  acceptedAt: at(moment),
  promised: { ...listedCase.promised, value: days },
  ...more,
});
const stop = (from: string, to?: string, more: Partial<CaseStop> = {}): CaseStop => ({
  type: 'hearing',
  basis: '行政许可法第四十五条',
  clocks: ['promise', 'statute'],
  notice: '特程〔2026〕1号',
  declared: { value: 10, unit: 'working-days' },
  from: at(from),
  ...(to !== undefined && { to: at(to) }),
  ...more,
});
const due = (one: ListedCase): string => dateOf(dueOf(rules, one)?.day ?? 0);

describe('the clock at its corners', () => {
  it('has used nothing when a case is decided on the day of its acceptance', () => {
    const one = accepted('2026-03-03T09:00', 3, { state: 11, doneAt: at('2026-03-03T17:00') });
    expect(readClock(rules, one, now('2026-03-05T09:00'))).toMatchObject({ usedDays: 0, light: 'green' });
  });

  it('counts from an acceptance on a day off the first working day after it', () => {
    expect(due(accepted('2026-03-07T10:00', 1))).toBe('2026-03-09');
    expect(due(accepted('2026-01-02T10:00', 5))).toBe('2026-01-08');
  });

  it('is not moved by a stop inside a holiday', () => {
    const one = accepted('2026-09-28T10:00', 5);
    expect(due({ ...one, stops: [stop('2026-10-02T09:00', '2026-10-06T09:00')] })).toBe(due(one));
  });

  it('subtracts overlapping stops once', () => {
    const stops = [
      stop('2026-03-04T09:00', '2026-03-10T09:00'),
      stop('2026-03-06T09:00', '2026-03-12T09:00'),
    ];
    const once = [stop('2026-03-04T09:00', '2026-03-12T09:00')];
    const one = accepted('2026-03-02T09:00', 10);
    expect(due({ ...one, stops })).toBe(due({ ...one, stops: once }));
    expect(due({ ...one, stops })).toBe('2026-03-24');
  });

  it('makes a case that was stopped on its due day due on the day of resumption', () => {
    expect(
      due(accepted('2026-03-02T09:00', 4, { stops: [stop('2026-03-06T16:00', '2026-03-12T09:00')] })),
    ).toBe('2026-03-12');
  });

  it('resumes on a worked Sunday and counts it', () => {
    const one = accepted('2026-09-14T09:00', 4, { stops: [stop('2026-09-18T09:00', '2026-09-20T09:00')] });
    expect(due(one)).toBe('2026-09-20');
  });

  it('knows midnight in Shanghai, not that of UTC', () => {
    const early = accepted('2026-03-03T00:30', 1);
    const late = { ...early, acceptedAt: '2026-03-02T23:59:59.000+08:00' };
    expect([due(early), due(late)]).toEqual(['2026-03-04', '2026-03-03']);
    expect(due({ ...early, acceptedAt: '2026-03-02T16:30:00.000Z' })).toBe('2026-03-04');
    const one = accepted('2026-03-02T09:00', 4);
    expect(readClock(rules, one, Date.parse('2026-03-06T15:59:59Z')).light).toBe('yellow');
    expect(readClock(rules, one, Date.parse('2026-03-06T16:00:00Z')).light).toBe('red');
  });

  it('lets seven days from receipt bind before three working days from acceptance', () => {
    const statutory = { value: 7, unit: 'days', from: 'receipt', basis: '建筑法第八条' } as const;
    const one = accepted('2026-09-30T10:00', 3, { statutory });
    const found = dueOf(rules, one);
    expect([found?.promised, found?.statutory, found?.day].map((day) => dateOf(day ?? 0))).toEqual([
      '2026-10-10',
      '2026-10-08',
      '2026-10-08',
    ]);
    expect(found?.binds).toBe('statute');
  });

  it('stops the promise alone where the county says so, and the statute runs on', () => {
    const statutory = {
      value: 20,
      unit: 'working-days',
      from: 'acceptance',
      basis: '行政许可法第四十二条',
    } as const;
    const stops = [
      stop('2026-03-04T09:00', '2026-04-20T09:00', { type: 'public-display', clocks: ['promise'] }),
    ];
    const found = dueOf(rules, accepted('2026-03-02T09:00', 10, { statutory, stops }));
    expect(found?.binds).toBe('statute');
    expect(dateOf(found?.day ?? 0)).toBe('2026-03-30');
  });

  it('says unlawful of a missed statute alone, and never of a provisional day', () => {
    const statutory = {
      value: 20,
      unit: 'working-days',
      from: 'acceptance',
      basis: '行政许可法第四十二条',
    } as const;
    const one = accepted('2026-03-02T09:00', 10, { statutory });
    expect(readClock(rules, one, now('2026-03-17T09:00'))).toMatchObject({ light: 'red', unlawful: false });
    expect(readClock(rules, one, now('2026-03-31T09:00'))).toMatchObject({ light: 'red', unlawful: true });
    const late = accepted('2026-12-28T09:00', 5, { statutory: { ...statutory, value: 6 } });
    expect(readClock(rules, late, now('2027-03-01T09:00'))).toMatchObject({
      provisional: true,
      unlawful: false,
    });
  });
});

describe('office hours', () => {
  const hours = (day: string, minute: number, value: number) => {
    const found = dueOfHours(publishedCalendar, officeHours, { day: dayOf(day), minute }, value);
    return `${dateOf(found.day)} ${Math.floor(found.minute / 60)}:${String(found.minute % 60).padStart(2, '0')}`;
  };

  it.each([
    ['2026-03-02', 9 * 60, 2, '2026-03-02 11:00'],
    ['2026-03-02', 11 * 60, 2, '2026-03-02 14:30'],
    ['2026-03-02', 17 * 60, 1, '2026-03-03 9:00'],
    ['2026-03-06', 20 * 60, 7.5, '2026-03-09 17:30'],
    ['2026-09-19', 10 * 60, 1, '2026-09-20 9:30'],
    ['2026-09-30', 17 * 60, 1, '2026-10-08 9:00'],
    ['2026-03-02', 12 * 60, 0, '2026-03-02 12:00'],
  ])('from %s, minute %i, %f hours end at %s', (day, minute, value, expected) => {
    expect(hours(day, minute, value)).toBe(expected);
  });
});
