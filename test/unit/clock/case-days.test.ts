import { describe, expect, it } from 'vitest';
import type { ListedCase } from '../../../functions/approvals/domain/approval-case.ts';
import {
  dueOf,
  inDays,
  noticeDueOf,
  opening,
  readClock,
  silenceOf,
  usedBy,
} from '../../../functions/approvals/domain/case-clock.ts';
import { startOfLimit } from '../../../functions/approvals/domain/start-of-limit.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import { at, stopOf } from '../../builders/closed-case.ts';
import { listedCase } from '../../builders/listed-case.ts';
import { lifeRules } from '../../builders/life-rules.ts';

const officeHours = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const rules = {
  calendar: publishedCalendar,
  county: { ...lifeRules, officeHours, noticeDays: 3, ladder: [] },
};
const law = { value: 20, unit: 'working-days', from: 'receipt', basis: '行政许可法第四十二条' } as const;
const { acceptedAt: _, ...unaccepted } = listedCase;
const received: ListedCase = { ...unaccepted, state: 1, accepted: false };
const { receivedAt: _none, ...waiting } = received;
const text = (day: number | undefined) => (day === undefined ? undefined : dateOf(day));
const now = (date: string, time?: string): number => Date.parse(at(date, time));

describe('the start of a limit', () => {
  it('is the receipt or the acceptance, once the case is accepted', () => {
    const one = { receivedAt: at('2026-03-02'), acceptedAt: at('2026-03-04') };
    expect(startOfLimit({ from: 'receipt' }, one)).toBe(one.receivedAt);
    expect(startOfLimit({ from: 'acceptance' }, one)).toBe(one.acceptedAt);
    expect(startOfLimit({ from: 'receipt' }, { acceptedAt: one.acceptedAt })).toBe(one.acceptedAt);
    expect(startOfLimit({ from: 'receipt' }, { receivedAt: one.receivedAt })).toBeUndefined();
  });
});

describe('the due days of a case', () => {
  it('are the day of the notice and of silence before acceptance, none while it waits', () => {
    expect([text(noticeDueOf(rules, received)), text(silenceOf(rules, received))]).toEqual([
      '2026-03-05',
      '2026-03-09',
    ]);
    expect([noticeDueOf(rules, waiting), silenceOf(rules, waiting), dueOf(rules, received)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(readClock(rules, received, now('2026-03-05'))).toMatchObject({ light: 'yellow', due: undefined });
    expect(readClock(rules, received, now('2026-03-06')).light).toBe('red');
    expect(readClock(rules, { ...waiting, state: 0 }, now('2026-03-06')).light).toBeUndefined();
  });

  it('are those of promise and statute; the promise binds where both are the same day', () => {
    const both = dueOf(rules, { ...listedCase, statutory: { ...law, value: 10 } });
    expect([both?.binds, text(both?.day), text(both?.statutory)]).toEqual([
      'promise',
      '2026-03-16',
      '2026-03-16',
    ]);
    const earlier = dueOf(rules, { ...listedCase, statutory: { ...law, value: 9 } });
    expect(earlier).toMatchObject({ binds: 'statute', limit: { value: 9, unit: 'working-days' } });
    expect([text(earlier?.promised), text(earlier?.day)]).toEqual(['2026-03-16', '2026-03-13']);
    expect(dueOf(rules, listedCase)?.statutory).toBeUndefined();
  });

  it('know nothing of a stop that still runs, unless they are asked as of a day', () => {
    const { to: _to, ...running } = stopOf('2026-03-04', '2026-03-04');
    const one = { ...listedCase, stops: [stopOf('2026-03-02', '2026-03-03'), running] };
    expect(text(dueOf(rules, one)?.day)).toBe('2026-03-17');
    expect(text(dueOf(rules, one, dayOf('2026-03-06'))?.day)).toBe('2026-03-19');
    const closed = { ...one, doneAt: at('2026-03-05') };
    expect(text(dueOf(rules, closed, dayOf('2026-03-20'))?.day)).toBe('2026-03-18');
  });
});

describe('the used days of a case', () => {
  it('are counted for each clock by itself, and for none that has not started', () => {
    const end = dayOf('2026-03-10');
    const one = { ...listedCase, statutory: law, stops: [stopOf('2026-03-03', '2026-03-05')] };
    expect([usedBy(rules, 'promise', one, end), usedBy(rules, 'statute', one, end)]).toEqual([4, 6]);
    expect(usedBy(rules, 'statute', listedCase, end)).toBeUndefined();
    expect(usedBy(rules, 'promise', received, end)).toBeUndefined();
    expect(readClock(rules, received, now('2026-03-10')).usedDays).toBeUndefined();
  });

  it('end with the case', () => {
    const closed = { ...listedCase, state: 11 as const, doneAt: at('2026-03-04') };
    expect(readClock(rules, closed, now('2026-03-31'))).toMatchObject({ usedDays: 2, light: 'green' });
  });
});

describe('a missed statute', () => {
  const one = { ...listedCase, statutory: { ...law, value: 12 } };

  it('is unlawful from the day after it', () => {
    const unlawful = (date: string) => readClock(rules, one, now(date)).unlawful;
    expect([unlawful('2026-03-17'), unlawful('2026-03-18'), unlawful('2026-03-19')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(readClock(rules, listedCase, now('2026-12-01')).unlawful).toBe(false);
  });
});

describe('a limit as people are warned of it', () => {
  it('is hours as days of the office, begun ones whole, and days as they are', () => {
    const days = (value: number, unit: 'working-days' | 'days' | 'working-hours') =>
      inDays(rules, { value, unit, from: 'acceptance', basis: '' });
    expect(days(8, 'working-hours')).toEqual({ value: 2, unit: 'working-days' });
    expect(days(7, 'days')).toEqual({ value: 7, unit: 'days' });
    expect([opening(rules), opening({ ...rules, county: { ...rules.county, officeHours: [] } })]).toEqual([
      '08:30',
      '00:00',
    ]);
  });
});
