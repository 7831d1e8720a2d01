import type { CountyRules } from '../../../shared/catalogue/county-rules.ts';
import type { Guide } from '../../../shared/catalogue/guide.ts';
import type { Stage } from '../../../shared/catalogue/catalogue-item.ts';
import { projectScope } from './approval-case.ts';
import { type Dossier, predecessorsOf } from './dossier.ts';

export type StageGroup = Guide['stages'][number];

/** Stages that are filed together. Only a first stage by itself is filed once for all works. */
export const scopeOf = (group: StageGroup, worksId: string | undefined): string | undefined =>
  group.stages.length === 1 && group.stages[0] === 1 ? projectScope : worksId;

export const groupOf = (guide: Guide, stage: Stage): StageGroup | undefined =>
  guide.stages.find(({ stages }) => stages.includes(stage));

export const firstStage = ({ stages }: Pick<StageGroup, 'stages'>): Stage => stages[0] ?? 1;

/** Items whose passing completes the stage (R2.4); where the project needs none of them, every item in line. */
export const milestonesOf = (rules: CountyRules, group: StageGroup): readonly string[] => {
  const milestones = group.items.filter((item) => rules.milestones.includes(item));
  if (milestones.length > 0) return milestones;
  return group.items.filter((item) => rules.parallel?.includes(item) !== true);
};

/** R2.4: under rule 1 all milestones, otherwise any one of them. Without milestones every item counts. */
export const isComplete = (rules: CountyRules, group: StageGroup, passed: ReadonlySet<string>): boolean => {
  const milestones = milestonesOf(rules, group);
  const any = rules.milestoneRule !== 1 && milestones.some((item) => rules.milestones.includes(item));
  return any ? milestones.some((item) => passed.has(item)) : milestones.every((item) => passed.has(item));
};

const intersection = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set([...(sets[0] ?? [])].filter((item) => sets.every((set) => set.has(item))));

/** Items that have passed for a works: its own, the project's, and what passed for all that it came from. */
export const passedItems = (dossier: Dossier, scope: string): ReadonlySet<string> => {
  const own = dossier.stages
    .filter((stage) => stage.scope === scope || stage.scope === projectScope)
    .flatMap(({ items }) => Object.entries(items))
    .flatMap(([item, { standing }]) => (standing === 'passed' ? [item] : []));
  const before = predecessorsOf(dossier.project, scope).map((one) => passedItems(dossier, one));
  return new Set([...own, ...intersection(before)]);
};

const wasCompleted = (dossier: Dossier, group: StageGroup, scope: string): boolean => {
  const at = scopeOf(group, scope);
  const record = dossier.stages.find((one) => one.scope === at && one.group === firstStage(group));
  // Completed before another flow joined more stages to it: those are not.
  const isWhole = group.stages.every((stage) => record?.stages.includes(stage));
  if (record?.completedAt !== undefined && isWhole) return true;
  const before = predecessorsOf(dossier.project, scope);
  return before.length > 0 && before.every((one) => wasCompleted(dossier, group, one));
};

/** Milestones of the earlier stages that are missing before this one can be filed. Empty: it is open. */
export const missingBefore = (
  rules: CountyRules,
  dossier: Dossier,
  group: StageGroup,
  scope: string,
): readonly string[] => {
  const passed = passedItems(dossier, scope);
  const earlier = dossier.guide.stages.slice(0, dossier.guide.stages.indexOf(group));
  return earlier
    .filter((one) => !wasCompleted(dossier, one, scope) && !isComplete(rules, one, passed))
    .flatMap((one) => milestonesOf(rules, one).filter((item) => !passed.has(item)));
};
