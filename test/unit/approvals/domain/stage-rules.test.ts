import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../../functions/approvals/domain/dossier.ts';
import {
  firstStage,
  groupOf,
  isComplete,
  milestonesOf,
  missingBefore,
  passedItems,
  scopeOf,
  type StageGroup,
} from '../../../../functions/approvals/domain/stage-rule.ts';
import { demoRules, march } from '../../../builders/case-in-hand.ts';
import { aStage, dossierOf, otherWorks, theWorks } from '../../../builders/dossier-in-hand.ts';

const group = (dossier: Dossier, index: number): StageGroup => {
  const found = dossier.guide.stages[index];
  if (found === undefined) throw new RangeError(`no stage ${index}`);
  return found;
};

const office = dossierOf();
const second = group(office, 1);
const open = (caseId: string) => ({ caseId, standing: 'open' }) as const;
const done = (caseId: string) => ({ caseId, standing: 'passed' }) as const;
const any = { ...demoRules, milestoneRule: 2 } as const;

describe('a stage', () => {
  it('is filed for all works when it is the first by itself, and for one otherwise', () => {
    const scopes = ([[1], [2], [1, 2], [2, 3]] as const).map((stages) =>
      scopeOf({ stages, items: [], limitDays: 1 }, theWorks),
    );
    expect(scopes).toEqual(['PROJECT', theWorks, theWorks, theWorks]);
    expect(scopeOf(second, undefined)).toBeUndefined();
  });

  it('is found by any of its stages, and named by its first', () => {
    const merged = dossierOf({ flowType: 4 }).guide;
    expect([groupOf(merged, 2)?.stages, groupOf(merged, 3)?.stages]).toEqual([
      [2, 3],
      [2, 3],
    ]);
    expect(groupOf({ ...merged, stages: [] }, 3)).toBeUndefined();
    expect([firstStage({ stages: [2, 3] }), firstStage({ stages: [] })]).toEqual([2, 1]);
  });

  it('is completed by its milestones, or by all in line where it has none', () => {
    expect(milestonesOf(demoRules, second)).toEqual(['S2-03']);
    const without = { ...second, items: ['S2-01', 'S2-16', 'S2-12'] };
    expect(milestonesOf(demoRules, without)).toEqual(['S2-01', 'S2-12']);
    const { parallel: _, ...inLine } = demoRules;
    expect(milestonesOf(inLine, without)).toEqual(without.items);
  });

  it('is complete with all of its milestones, or with any by the other rule', () => {
    const merged = { ...second, items: ['S2-01', 'S2-03', 'S3-05'] };
    const one = new Set(['S2-03']);
    expect(isComplete(demoRules, merged, one)).toBe(false);
    expect(isComplete(demoRules, merged, new Set(['S2-03', 'S3-05']))).toBe(true);
    expect(isComplete(any, merged, one)).toBe(true);
    expect(isComplete(any, merged, new Set(['S2-01']))).toBe(false);
  });

  it('without milestones is complete with every item, by either rule', () => {
    const without = { ...second, items: ['S2-01', 'S2-12'] };
    for (const rules of [demoRules, any]) {
      expect(isComplete(rules, without, new Set(['S2-01']))).toBe(false);
      expect(isComplete(rules, without, new Set(['S2-01', 'S2-12']))).toBe(true);
    }
  });
});

describe('what has passed for a works', () => {
  const first = aStage(1, { 'S1-05': done('cas_1'), 'S1-10': open('cas_2') });
  const of = (scope: string, ...items: string[]) =>
    aStage(2, Object.fromEntries(items.map((item) => [item, done(`cas_${item}`)])), { scope });

  it('is its own and the project’s, not another’s', () => {
    const stages = [first, of(theWorks, 'S2-01'), of(otherWorks, 'S2-12')];
    expect(passedItems(dossierOf({ stages }), theWorks)).toEqual(new Set(['S1-05', 'S2-01']));
  });

  it('is what had passed for all that it came from', () => {
    const works = [{ worksId: theWorks, name: '合', predecessors: ['wrk_1', 'wrk_2'] }];
    const stages = [of('wrk_1', 'S2-01', 'S2-12'), of('wrk_2', 'S2-12', 'S2-09')];
    expect(passedItems(dossierOf({ stages, project: { works } }), theWorks)).toEqual(new Set(['S2-12']));
  });
});

describe('a later stage', () => {
  const missing = (stages: Dossier['stages'], more: Parameters<typeof dossierOf>[0] = {}, index = 2) => {
    const dossier = dossierOf({ stages, ...more });
    return missingBefore(demoRules, dossier, group(dossier, index), theWorks);
  };
  const first = aStage(1, { 'S1-10': done('cas_1') });

  it('is open when the milestones of those before it have passed', () => {
    expect(missing([])).toEqual(['S1-10', 'S2-03']);
    expect(missing([first])).toEqual(['S2-03']);
    expect(missing([first, aStage(2, { 'S2-03': done('cas_2') })])).toEqual([]);
    expect(missing([], {}, 0)).toEqual([]);
  });

  it('stays open once the one before it was completed, whatever its milestones became', () => {
    const completed = aStage(2, {}, { completedAt: march('04T10:00') });
    expect(missing([first, completed])).toEqual([]);
    expect(missing([first, aStage(3), completed])).toEqual([]);
    expect(missing([first, aStage(2)])).toEqual(['S2-03']);
    expect(missing([first, { ...completed, scope: otherWorks }])).toEqual(['S2-03']);
  });

  it('is not open by what was completed before another stage joined it', () => {
    const completed = aStage(2, {}, { completedAt: march('04T10:00') });
    expect(missing([first, completed], { flowType: 4 })).toEqual(['S2-03', 'S3-05']);
    const half = aStage(2, { 'S2-03': done('cas_2') }, { stages: [2, 3] });
    expect(missing([first, half], { flowType: 4 })).toEqual(['S3-05']);
    expect(missing([first, { ...completed, stages: [2, 3] }], { flowType: 4 })).toEqual([]);
  });

  it('is open when it was for all works that these came from', () => {
    const works = [{ worksId: theWorks, name: '合', predecessors: ['wrk_1', 'wrk_2'] }];
    const of = (scope: string) => aStage(2, {}, { scope, completedAt: march('04T10:00') });
    expect(missing([first, of('wrk_1'), of('wrk_2')], { project: { works } })).toEqual([]);
    expect(missing([first, of('wrk_1')], { project: { works } })).toEqual(['S2-03']);
  });
});
