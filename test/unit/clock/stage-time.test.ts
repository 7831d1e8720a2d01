import { describe, expect, it } from 'vitest';
import { stageTime } from '../../../functions/approvals/domain/stage-time.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { dayOf } from '../../../shared/kernel/working-days/day.ts';
import { at, closedCase as closed, ownerDays as days, stopOf as stop } from '../../builders/closed-case.ts';
import { lifeRules } from '../../builders/life-rules.ts';

const officeHours = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const rules = {
  calendar: publishedCalendar,
  county: { ...lifeRules, officeHours, noticeDays: 5, ladder: [] },
};
const now = Date.parse(at('2026-03-31'));
const limit = { limitDays: 20 };

describe('the time of a stage', () => {
  it('is the union of its cases, not their sum', () => {
    const cases = [closed('2026-03-02', '2026-03-06'), closed('2026-03-04', '2026-03-10')];
    expect(stageTime(rules, cases, now, limit)).toMatchObject({
      provincial: 6,
      strict: 6,
      span: 6,
      owners: { provincial: days(6), strict: days(6) },
    });
  });

  it('subtracts a stop under which another case ran by the provincial method alone', () => {
    const stopped = closed('2026-03-02', '2026-03-13', { stops: [stop('2026-03-03', '2026-03-09')] });
    const cases = [stopped, closed('2026-03-02', '2026-03-06')];
    expect(stageTime(rules, cases, now, limit)).toMatchObject({
      provincial: 5,
      strict: 8,
      span: 9,
      owners: {
        provincial: days(5, { 'special-procedure': 4 }),
        strict: days(8, { 'special-procedure': 1 }),
      },
    });
  });

  it('counts what the applicant takes from the end of the stage before', () => {
    const before = { ...limit, before: dayOf('2026-02-27') };
    const cases = [closed('2026-03-06', '2026-03-10')];
    expect(stageTime(rules, cases, now, before)).toMatchObject({
      provincial: 2,
      span: 8,
      owners: { provincial: days(2, { applicant: 6 }), strict: days(2, { applicant: 6 }) },
    });
  });

  it('leaves out what ended without a result in favour, and is nothing without cases', () => {
    const cases = [closed('2026-03-02', '2026-03-06', { state: 13 })];
    const owners = { provincial: days(0), strict: days(0) };
    const nothing = { provincial: 0, strict: 0, span: 0, owners, calendarSpan: 0, overdue: false };
    expect(stageTime(rules, cases, now, limit)).toEqual(nothing);
  });

  it('of a case that runs goes up to today, and leaves out one that waits', () => {
    const { doneAt: _, ...running } = closed('2026-03-24', '2026-03-24', { state: 8 });
    const { receivedAt: _none, acceptedAt: _neither, ...waiting } = { ...running, state: 0 as const };
    const time = stageTime(rules, [running, { ...waiting, accepted: false }], now, limit);
    expect(time).toMatchObject({ provincial: 5, strict: 5, span: 5, calendarSpan: 7, overdue: false });
  });

  it('is overdue when one of its cases is, or the stage itself', () => {
    const late = [closed('2026-03-02', '2026-03-17')];
    expect(stageTime(rules, late, now, limit).overdue).toBe(true);
    const one = closed('2026-03-16', '2026-03-17');
    expect(stageTime(rules, [one, ...late], now, limit).overdue).toBe(true);
    const inTime = [closed('2026-03-02', '2026-03-13')];
    expect(stageTime(rules, inTime, now, limit).overdue).toBe(false);
    expect(stageTime(rules, inTime, now, { limitDays: 9 }).overdue).toBe(false);
    expect(stageTime(rules, inTime, now, { limitDays: 8 }).overdue).toBe(true);
  });
});
