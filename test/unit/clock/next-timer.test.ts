import { describe, expect, it } from 'vitest';
import type { ListedCase } from '../../../functions/approvals/domain/approval-case.ts';
import { nextTimerOf, passedTimer, silenceEnds } from '../../../functions/approvals/domain/next-timer.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { listedCase } from '../../builders/listed-case.ts';
import { lifeRules } from '../../builders/life-rules.ts';

const officeHours = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const ladder = [
  { light: 'yellow', after: 0, tells: ['handler'] },
  { light: 'red', after: 3, tells: ['leader'] },
] as const;
const rules = { calendar: publishedCalendar, county: { ...lifeRules, officeHours, noticeDays: 5, ladder } };
const at = (moment: string): number => Date.parse(`${moment}:00+08:00`);
const iso = (moment: string): string => `${moment}:00.000+08:00`;
const next = (one: ListedCase, now: string): string | undefined =>
  nextTimerOf(rules, one, at(now))?.slice(0, 16);

/** Accepted on Monday 2 March 2026, due on the 16th. */
const accepted = listedCase;
const { acceptedAt: _, ...unaccepted } = listedCase;
const received: ListedCase = { ...unaccepted, state: 1, accepted: false };

describe('the next moment of a case', () => {
  it('is none when it is closed or was never opened', () => {
    expect(next({ ...accepted, state: 11 }, '2026-03-03T09:00')).toBeUndefined();
    expect(next({ ...received, state: 0, notOpened: true }, '2026-03-03T09:00')).toBeUndefined();
  });

  it('is the end of the day until which a paper is owed, and none once that was issued or told', () => {
    const owing = (doneAt: string): ListedCase => ({
      ...accepted,
      state: 11,
      doneAt: iso(doneAt),
      tacit: { basis: '默认同意规则', paperDays: 1 },
      owed: { due: '' },
    });
    const one = owing('2026-03-16T23:59');
    expect(next(one, '2026-03-17T09:00')).toBe('2026-03-18T00:00');
    expect(next({ ...one, owed: { due: '', issuedAt: iso('2026-03-17T09:00') } }, '2026-03-17T09:00')).toBe(
      undefined,
    );
    expect(next({ ...one, told: ['paper@2026-03-17'] }, '2026-03-18T00:00')).toBeUndefined();
    expect(next(owing('2026-12-31T23:59'), '2027-01-05T09:00')).toBe('2027-02-04T09:00');
  });

  it('is in thirty days while it waits for something else', () => {
    expect(next({ ...received, state: 0 }, '2026-03-03T09:00')).toBe('2026-04-02T09:00');
    expect(next({ ...accepted, state: 6 }, '2026-03-03T09:00')).toBe('2026-04-02T09:00');
    expect(next({ ...accepted, state: 9 }, '2026-03-03T09:00')).toBe('2026-04-02T09:00');
  });

  it('is the end of silence at receipt, also when that is past and certain', () => {
    expect(next(received, '2026-03-03T09:00')).toBe('2026-03-10T00:00');
    expect(next(received, '2026-03-20T09:00')).toBe('2026-03-10T00:00');
  });

  it('is in thirty days when the end of silence is past and provisional', () => {
    const late = { ...received, receivedAt: iso('2026-12-29T09:00') };
    expect(next(late, '2026-12-30T09:00')).toBe('2027-01-07T00:00');
    expect(next(late, '2027-01-06T23:59')).toBe('2027-01-07T00:00');
    expect(next(late, '2027-01-07T00:00')).toBe('2027-02-06T00:00');
    expect(next(late, '2027-01-08T09:00')).toBe('2027-02-07T09:00');
  });

  it('is no end of silence before the receipt', () => {
    const { receivedAt: _none, ...unreceived } = received;
    expect(silenceEnds(rules, unreceived)).toBeUndefined();
    expect(silenceEnds(rules, received)).toBe(at('2026-03-10T00:00'));
    expect(next(unreceived, '2026-03-03T09:00')).toBe('2026-04-02T09:00');
  });

  it('is each rung of the ladder that was not told, in its order, then in thirty days', () => {
    const told = ['yellow@2026-03-16', 'red@2026-03-16', 'red+3@2026-03-16'];
    const moments = [0, 1, 2, 3].map((count) =>
      next({ ...accepted, told: told.slice(0, count) }, '2026-03-03T09:00'),
    );
    expect(moments).toEqual(['2026-03-12T00:00', '2026-03-17T00:00', '2026-03-20T00:00', '2026-04-02T09:00']);
  });

  it('of a limit of two days is the opening of the office on the last day', () => {
    const short = { ...accepted, promised: { ...accepted.promised, value: 2 } };
    expect(next(short, '2026-03-03T09:00')).toBe('2026-03-04T08:30');
  });

  it('is a rung again when the due day has moved since it was told', () => {
    const one = { ...accepted, told: ['yellow@2026-03-13'] };
    expect(next(one, '2026-03-13T09:00')).toBe('2026-03-12T00:00');
  });
});

describe('the timer that has passed', () => {
  const passed = (one: ListedCase, now: string) => passedTimer(rules, one, at(now));
  const timed = (one: ListedCase, moment: string): ListedCase => ({ ...one, nextTimer: iso(moment) });

  it('is none before its moment, or when there is none', () => {
    expect(passed(accepted, '2026-03-13T09:00')).toBeUndefined();
    expect(passed(timed(accepted, '2026-03-12T00:00'), '2026-03-11T23:59')).toBeUndefined();
  });

  it('is the last turn of the light that has come', () => {
    const one = timed(accepted, '2026-03-12T00:00');
    expect(passed(one, '2026-03-12T00:00')).toEqual({ timer: 'yellow', at: iso('2026-03-12T00:00') });
    expect(passed(one, '2026-03-25T00:00')).toEqual({ timer: 'red', at: iso('2026-03-17T00:00') });
  });

  it('is overdue when nothing but a later rung has come', () => {
    const one = { ...timed(accepted, '2026-03-20T00:00'), told: ['yellow@2026-03-16', 'red@2026-03-16'] };
    expect(passed(one, '2026-03-20T00:00')).toEqual({ timer: 'overdue', at: iso('2026-03-20T00:00') });
  });

  it('is the notice at receipt, and waiting in any other phase', () => {
    const notice = timed(received, '2026-03-10T00:00');
    expect(passed(notice, '2026-03-10T00:00')).toEqual({ timer: 'notice', at: iso('2026-03-10T00:00') });
    const corrected = timed({ ...accepted, state: 6 }, '2026-03-10T00:00');
    expect(passed(corrected, '2026-03-10T00:00')).toEqual({ timer: 'waiting', at: iso('2026-03-10T00:00') });
  });
});
