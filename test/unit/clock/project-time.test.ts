import { describe, expect, it } from 'vitest';
import { projectTime } from '../../../functions/approvals/domain/project-time.ts';
import { publishedCalendar } from '../../../shared/catalogue/published-calendar.ts';
import { at, closedCase as closed, ownerDays as days } from '../../builders/closed-case.ts';
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

  it('takes of two rows with the same time the first', () => {
    const row = (applicant: number) => ({
      stages: [2],
      worksId: null,
      time: { provincial: 3, strict: 3, owners: { provincial: days(3), strict: days(3, { applicant }) } },
    });
    const { owners } = projectTime(rules, { stages: [row(1), row(2)], cases: [], parallel: [] }, now);
    expect(owners.strict).toEqual(days(3, { applicant: 1 }));
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
