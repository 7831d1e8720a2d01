import type { CountyRules } from '../../../shared/catalogue/county-rules.ts';
import type { ApprovalCase } from './approval-case.ts';
import { isPassed } from './case-state.ts';
import type { Dossier } from './dossier.ts';
import { groupOf, isComplete, passedItems } from './stage-rule.ts';
import type { StageRecord } from './stage-record.ts';

export interface StageChange {
  readonly stage: StageRecord;
  /** The milestone rule holds for the first time: the next stage can be filed. */
  readonly completed: boolean;
  /** No case is open any more. */
  readonly settled: boolean;
  /** What had completed it was revoked. */
  readonly undone: boolean;
}

/** The stage items after some of their cases have closed. Counted in the stage item alone, never in the cases. */
export const closeInStages = (
  rules: CountyRules,
  dossier: Dossier,
  closed: readonly ApprovalCase[],
  moment: string,
): readonly StageChange[] =>
  dossier.stages.flatMap((before): StageChange[] => {
    const own = closed.filter(({ scope, group }) => scope === before.scope && group === before.group);
    if (own.length === 0) return [];
    const items = { ...before.items };
    for (const { item, caseId, state } of own) {
      if (items[item]?.caseId !== caseId) continue;
      if (isPassed(state)) items[item] = { caseId, standing: 'passed' };
      else delete items[item];
    }
    const counted: StageRecord = { ...before, items, version: before.version + 1 };
    const stages = dossier.stages.map((one) => (one === before ? counted : one));
    const group = groupOf(dossier.guide, before.group);
    const holds =
      group !== undefined && isComplete(rules, group, passedItems({ ...dossier, stages }, before.scope));
    const completed = before.completedAt === undefined && holds && own.some(({ state }) => isPassed(state));
    const settled =
      before.settledAt === undefined && Object.values(items).every(({ standing }) => standing !== 'open');
    // What completed it was revoked: the next stage is not open any more.
    const isUndone = !holds && own.some(({ state }) => state === 15);
    const { completedAt: _, ...undone } = counted;
    const stage: StageRecord = {
      ...(isUndone ? undone : counted),
      ...(completed && { completedAt: moment }),
      ...(settled && { settledAt: moment }),
    };
    return [{ stage, completed, settled, undone: isUndone && before.completedAt !== undefined }];
  });
