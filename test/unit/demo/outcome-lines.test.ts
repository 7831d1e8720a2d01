import { describe, expect, it } from 'vitest';
import type { Moment, Outcome, ShownCase } from '../../../infra/local/demo/outcome.ts';
import { outcomeLines } from '../../../infra/local/demo/outcome-lines.ts';

const label = (en: string) => ({ zh: '某事', en });

const moment = (number: number, en: string, data: Moment['data'] = {}): Moment => ({
  number,
  title: label(en),
  data,
  effectiveAt: '2026-03-02T09:30:00+08:00',
});

const soilPlan: ShownCase = {
  caseId: 'cas_1',
  item: 'S2-09',
  department: 'water',
  mode: 'approval',
  accepted: '2026-03-11',
  due: '2026-03-27',
  done: null,
  limitDays: 12,
  usedDays: 9,
  light: 'green',
  state: 8,
  labels: { item: label('Soil plan'), state: label('accepted'), phase: label('review') },
};

const outcome = (given: Partial<Outcome>): Outcome => ({
  project: { projectId: 'prj_1', code: '2602-330112-89-01-306278', name: '示例' },
  timeline: [],
  stages: [],
  cases: [],
  licences: [],
  held: [],
  ...given,
});

const linesOf = (given: Partial<Outcome>): string =>
  outcomeLines(outcome(given), new Map([['lic_1', 'out/one.pdf']])).join('\n');

describe('what the demo tells of a project', () => {
  it('counts uploads of the same minute in one line, and no events of cases', () => {
    const text = linesOf({
      cases: [soilPlan],
      timeline: [
        moment(1, 'material announced'),
        moment(2, 'material clean'),
        moment(3, 'material announced'),
        moment(4, 'case accepted', { item: 'S2-09' }),
        moment(5, 'case accepted', { item: 'S2-09' }),
      ],
    });
    expect(text.match(/material announced.*/g)).toEqual([expect.stringContaining('×2')]);
    expect(text.match(/S2-09 .*case accepted/g)).toHaveLength(2);
  });

  it('shows a case that is still open', () => {
    expect(linesOf({ cases: [soilPlan] })).toMatch(/S2-09 +water +2026-03-11 +2026-03-27 +– +9 +12 +green/);
  });

  it('names stages that were filed together, the file of a licence and what is held back', () => {
    const text = linesOf({
      stages: [{ worksName: null, stages: [1, 2], items: [], completed: null, usedDays: 3, limitDays: 30 }],
      licences: [
        { licenceId: 'lic_1', item: 'S1-10', kind: label('permit'), number: '一号', identifier: '1.2.156' },
      ],
      held: ['S2-03'],
    });
    expect(text).toMatch(/1\+2 +– +3 +30/);
    expect(text).toMatch(/一号 +1\.2\.156 +out\/one\.pdf/);
    expect(text).toMatch(/S2-03 +暂缓 held/);
  });
});
