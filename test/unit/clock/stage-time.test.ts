import { describe, expect, it } from 'vitest';
import { projectTime } from '../../../functions/approvals/domain/project-time.ts';
import { stageTime } from '../../../functions/approvals/domain/stage-time.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { dayOf } from '../../../shared/kernel/working-days/day.ts';
import { at, closedCase as closed, ownerDays as days, stopOf as stop } from '../../builders/closed-case.ts';

const officeHours = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const rules = { calendar: publishedCalendar, county: { officeHours, noticeDays: 5, ladder: [] } };
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

  it('is overdue when one of its cases is, or the stage itself', () => {
    const late = [closed('2026-03-02', '2026-03-17')];
    expect(stageTime(rules, late, now, limit).overdue).toBe(true);
    const inTime = [closed('2026-03-02', '2026-03-13')];
    expect(stageTime(rules, inTime, now, limit).overdue).toBe(false);
    expect(stageTime(rules, inTime, now, { limitDays: 8 }).overdue).toBe(true);
  });
});

describe('the time of a project', () => {
  it('sums the stages of the works that started first, the largest row of each', () => {
    const row = (stage: number, worksId: string | null, count: number, firstReceipt?: string) => ({
      stages: [stage],
      worksId,
      firstReceipt,
      time: {
        provincial: count,
        strict: count + 1,
        owners: { provincial: days(count), strict: days(count, { applicant: 1 }) },
      },
    });
    const stages = [
      row(1, null, 5, at('2026-03-02')),
      row(2, 'wrk_B', 9, at('2026-04-01')),
      row(2, 'wrk_A', 4, at('2026-03-20')),
      row(2, 'wrk_A', 7, at('2026-03-20')),
    ];
    const cases = [closed('2026-03-02', '2026-03-17'), closed('2026-03-02', '2026-03-03', { state: 5 })];
    expect(projectTime(rules, { stages, cases, parallel: cases.slice(0, 1) }, now)).toEqual({
      provincial: 12,
      strict: 14,
      owners: { provincial: days(12), strict: days(12, { applicant: 2 }) },
      parallel: 11,
      overdueCases: 1,
      returned: true,
      withdrawn: false,
    });
  });

  it('starts with the works that was received first, whatever the order, and counts what is filed for all', () => {
    const row = (worksId: string | null, count: number, firstReceipt?: string) => ({
      stages: [2],
      worksId,
      firstReceipt,
      time: { provincial: count, strict: count, owners: { provincial: days(count), strict: days(count) } },
    });
    const time = (...stages: ReturnType<typeof row>[]) =>
      projectTime(rules, { stages, cases: [], parallel: [] }, now).provincial;
    const [late, early] = [row('wrk_A', 4, at('2026-03-20')), row('wrk_B', 9, at('2026-03-19'))];
    expect([time(late, early), time(early, late)]).toEqual([9, 9]);
    expect([time(row('wrk_C', 7), late), time(late, row('wrk_C', 7))]).toEqual([4, 4]);
    expect(time(row('wrk_C', 7))).toBe(0);
    expect(time(row(null, 3), row(null, 2, at('2026-03-01')))).toBe(3);
    expect(time(row(null, 2), row(null, 3))).toBe(3);
    expect(time(row(null, 2, at('2026-03-01')), late)).toBe(4);
  });

  it.each([
    [2, { returned: false, withdrawn: true }],
    [4, { returned: true, withdrawn: false }],
    [5, { returned: true, withdrawn: false }],
    [11, { returned: false, withdrawn: false }],
    [13, { returned: false, withdrawn: false }],
    [14, { returned: false, withdrawn: true }],
    [15, { returned: false, withdrawn: true }],
  ] as const)('is flagged as the province does when a case ends with %i', (state, flags) => {
    const cases = [closed('2026-03-02', '2026-03-06', { state })];
    expect(projectTime(rules, { stages: [], cases, parallel: [] }, now)).toEqual({
      provincial: 0,
      strict: 0,
      owners: { provincial: days(0), strict: days(0) },
      parallel: 0,
      overdueCases: 0,
      ...flags,
    });
  });
});
