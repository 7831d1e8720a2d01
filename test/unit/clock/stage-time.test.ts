import { describe, expect, it } from 'vitest';
import type { ApprovalCase } from '../../../functions/approvals/domain/approval-case.ts';
import type { CaseStop } from '../../../functions/approvals/domain/case-stop.ts';
import { proveDays } from '../../../functions/approvals/domain/case-proof.ts';
import { projectTime } from '../../../functions/approvals/domain/project-time.ts';
import { stageTime } from '../../../functions/approvals/domain/stage-time.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { dayOf } from '../../../shared/kernel/working-days/day.ts';
import { listedCase } from '../../builders/listed-case.ts';

const officeHours = [
  { from: '08:30', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const rules = { calendar: publishedCalendar, county: { officeHours, noticeDays: 5, ladder: [] } };
const at = (date: string, time = '09:00'): string => `${date}T${time}:00.000+08:00`;
const now = Date.parse(at('2026-03-31'));

const closed = (received: string, done: string, more: Partial<ApprovalCase> = {}): ApprovalCase => ({
  ...listedCase,
  group: 2,
  owner: '91330112MA9T000343',
  catalogueVersion: '2026-1',
  rulesVersion: '2026-1',
  ignores: [],
  windows: [],
  state: 11,
  receivedAt: at(received),
  acceptedAt: at(received),
  doneAt: at(done),
  ...more,
});
const stop = (from: string, to: string, type: CaseStop['type'] = 'hearing'): CaseStop => ({
  type,
  basis: '行政许可法第四十五条',
  clocks: ['promise'],
  from: at(from),
  to: at(to),
});
const limit = { limitDays: 20 };

describe('the time of a stage', () => {
  it('is the union of its cases, not their sum', () => {
    const cases = [closed('2026-03-02', '2026-03-06'), closed('2026-03-04', '2026-03-10')];
    expect(stageTime(rules, cases, now, limit)).toMatchObject({
      provincial: 6,
      strict: 6,
      span: 6,
      owner: 0,
    });
  });

  it('subtracts a stop under which another case ran by the provincial method alone', () => {
    const stopped = closed('2026-03-02', '2026-03-13', { stops: [stop('2026-03-03', '2026-03-09')] });
    const cases = [stopped, closed('2026-03-02', '2026-03-06')];
    expect(stageTime(rules, cases, now, limit)).toMatchObject({ provincial: 5, strict: 8, owner: 1 });
  });

  it('counts what the applicant takes from the end of the stage before', () => {
    const before = { ...limit, before: dayOf('2026-02-27') };
    const cases = [closed('2026-03-06', '2026-03-10')];
    expect(stageTime(rules, cases, now, before)).toMatchObject({ provincial: 2, span: 8, owner: 6 });
  });

  it('leaves out what ended without a result in favour, and is nothing without cases', () => {
    const cases = [closed('2026-03-02', '2026-03-06', { state: 13 })];
    const nothing = { provincial: 0, strict: 0, span: 0, owner: 0, calendarSpan: 0, overdue: false };
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
    const row = (stage: number, worksId: string | null, days: number, firstReceipt?: string) => ({
      stages: [stage],
      worksId,
      firstReceipt,
      time: { provincial: days, strict: days + 1 },
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
      parallel: 11,
      overdueCases: 1,
      returned: true,
      withdrawn: false,
    });
  });
});

describe('the days of a case by whose they were', () => {
  it('tells the department, the applicant, a special procedure and the fault of the system apart', () => {
    const stops = [stop('2026-03-04', '2026-03-06', 'correction'), stop('2026-03-10', '2026-03-12')];
    const one = closed('2026-03-02', '2026-03-16', { stops });
    const outage = { from: at('2026-03-13', '08:00'), to: at('2026-03-13', '14:00') };
    const short = { from: at('2026-03-16', '09:00'), to: at('2026-03-16', '10:00') };
    expect(proveDays(rules, one, now, [outage, short]).at(-1)?.totals).toEqual({
      department: 5,
      applicant: 2,
      'special-procedure': 2,
      'system-fault': 1,
    });
  });
});
