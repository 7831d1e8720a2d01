import { describe, expect, it } from 'vitest';
import type { ListedCase } from '../../../functions/approvals/domain/approval-case.ts';
import { dueOf, readClock } from '../../../functions/approvals/domain/case-clock.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { dateOf } from '../../../shared/kernel/working-days/day.ts';
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
const law = { value: 20, unit: 'working-days', from: 'acceptance', basis: '行政许可法第四十二条' } as const;
const { acceptedAt: _, ...unaccepted } = listedCase;
const received: ListedCase = { ...unaccepted, state: 1, accepted: false };
const read = (one: ListedCase, date: string, time?: string) =>
  readClock(rules, one, Date.parse(at(date, time)));

describe('the light of a case', () => {
  it('is none while it waits or when it was never opened, whatever else is written of it', () => {
    expect(read({ ...received, state: 0 }, '2026-03-20').light).toBeUndefined();
    expect(read({ ...received, state: 0, notOpened: true }, '2026-03-20').light).toBeUndefined();
  });

  it('is stopped in a correction and in a special procedure, late or not', () => {
    for (const date of ['2026-03-03', '2026-03-31'])
      expect([
        read({ ...listedCase, state: 6 }, date).light,
        read({ ...listedCase, state: 9 }, date).light,
      ]).toEqual(['stopped', 'stopped']);
  });

  it('at receipt is measured by the days of the notice', () => {
    const lights = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'].map(
      (date) => read(received, date).light,
    );
    expect(lights).toEqual(['green', 'yellow', 'yellow', 'red']);
  });

  it('under review is measured by the limit that binds', () => {
    const one = { ...listedCase, promised: { ...listedCase.promised, value: 15 } };
    expect(['2026-03-17', '2026-03-18'].map((date) => read(one, date).light)).toEqual(['green', 'yellow']);
    const bound = { ...one, statutory: { ...law, value: 5 } };
    expect(['2026-03-05', '2026-03-06'].map((date) => read(bound, date).light)).toEqual(['green', 'yellow']);
  });

  it('of a case that passed by default is red while the paper is missing that it owes', () => {
    const passed: ListedCase = {
      ...listedCase,
      state: 11,
      doneAt: at('2026-03-16', '23:59'),
      tacit: { basis: '默认同意规则', paperDays: 1 },
      owed: { due: '2026-03-17' },
    };
    expect(['2026-03-17', '2026-03-18'].map((date) => read(passed, date).light)).toEqual(['green', 'red']);
  });

  it('of a short limit turns yellow in the very minute in which the office opens', () => {
    const short = { ...listedCase, promised: { ...listedCase.promised, value: 1 } };
    expect(['08:29', '08:30', '23:59'].map((time) => read(short, '2026-03-03', time).light)).toEqual([
      'green',
      'yellow',
      'yellow',
    ]);
  });
});

describe('what is said of a case beside its light', () => {
  it('is provisional when its next day is, before acceptance the day of the notice', () => {
    expect(read({ ...received, receivedAt: at('2026-12-30') }, '2026-12-30').provisional).toBe(true);
    expect(read({ ...received, receivedAt: at('2026-12-28') }, '2026-12-28').provisional).toBe(false);
    const { receivedAt: _none, ...waiting } = received;
    expect(read({ ...waiting, state: 0 }, '2026-12-28').provisional).toBe(false);
    expect(read({ ...listedCase, acceptedAt: at('2026-12-18') }, '2026-12-21').provisional).toBe(true);
  });

  it('is unlawful past the statute alone, never past the promise alone', () => {
    const one = { ...listedCase, statutory: { ...law, value: 12 } };
    expect(read(one, '2026-03-17')).toMatchObject({ light: 'red', unlawful: false });
    expect(read(one, '2026-03-19')).toMatchObject({ light: 'red', unlawful: true });
    expect(read(listedCase, '2026-03-19')).toMatchObject({ light: 'red', unlawful: false });
  });

  it('moves the statute by what stops the statute, and by nothing else', () => {
    const one = { ...listedCase, statutory: law };
    const both = { ...stopOf('2026-03-03', '2026-03-05'), clocks: ['promise' as const, 'statute' as const] };
    const days = (stops: ListedCase['stops']) => {
      const due = dueOf(rules, { ...one, stops });
      return [due?.promised, due?.statutory].map((day) => dateOf(day ?? 0));
    };
    expect(days([])).toEqual(['2026-03-16', '2026-03-30']);
    expect(days([stopOf('2026-03-03', '2026-03-05')])).toEqual(['2026-03-18', '2026-03-30']);
    expect(days([both])).toEqual(['2026-03-18', '2026-04-01']);
    expect(days([{ ...both, clocks: ['statute'] }])).toEqual(['2026-03-16', '2026-04-01']);
  });
});
