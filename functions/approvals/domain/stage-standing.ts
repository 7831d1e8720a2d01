import type { CountyRules } from '../../../shared/catalogue/county-rules.ts';
import { shanghaiDate } from '../../../shared/kernel/shanghai-time.ts';
import { type DateText, dayOf } from '../../../shared/kernel/working-days/day.ts';
import { mergeStops } from '../../../shared/kernel/working-days/stops.ts';
import type { ApprovalCase } from './approval-case.ts';
import { type ClockRules, dayOfMoment } from './case-clock.ts';
import type { Dossier } from './dossier.ts';
import {
  firstStage,
  milestonesOf,
  missingBefore,
  passedItems,
  scopeOf,
  type StageGroup,
} from './stage-rule.ts';

/** How a stage of one works stands. */
export interface StageStanding {
  /** Null: filed once for all works. */
  readonly worksId: string | null;
  readonly worksName: string | null;
  readonly stages: readonly number[];
  /** It can be filed. */
  readonly open: boolean;
  /** Milestones of earlier stages that must pass before. */
  readonly missing: readonly string[];
  readonly milestones: readonly { readonly item: string; readonly passed: boolean }[];
  readonly items: readonly {
    readonly item: string;
    readonly caseId: string | null;
    readonly standing: 'not-filed' | 'open' | 'passed';
  }[];
  readonly completed: DateText | null;
  readonly settled: DateText | null;
  readonly limitDays: number;
  /** Provincial method (domain.md 4.5): working days of the union of the cases from receipt to completion. */
  readonly usedDays: number;
}

// Cases that ended without a result in favour are not counted in time statistics.
const uncounted: ReadonlySet<number> = new Set([2, 4, 5, 13, 14, 15]);

/** Working days of the union of the cases' spans from receipt to completion. */
export const stageDays = ({ calendar }: ClockRules, cases: readonly ApprovalCase[], now: number): number => {
  const today = dayOf(shanghaiDate(now));
  const spans = cases.flatMap(({ state, receivedAt, doneAt }) => {
    if (receivedAt === undefined || uncounted.has(state)) return [];
    return [{ from: dayOfMoment(receivedAt), to: doneAt === undefined ? today : dayOfMoment(doneAt) }];
  });
  return mergeStops(spans).reduce((days, { from, to }) => days + calendar.used(from, to), 0);
};

const dateText = (moment: string | undefined): DateText | null =>
  moment === undefined ? null : shanghaiDate(Date.parse(moment));

export const stageStanding = (
  { rules, clock, now }: { readonly rules: CountyRules; readonly clock: ClockRules; readonly now: number },
  dossier: Dossier,
  group: StageGroup,
  worksId: string,
): StageStanding => {
  const scope = scopeOf(group, worksId) ?? worksId;
  const isOfWorks = scope === worksId;
  const record = dossier.stages.find((one) => one.scope === scope && one.group === firstStage(group));
  const passed = passedItems(dossier, scope);
  const missing = missingBefore(rules, dossier, group, scope);
  const filed = record?.items ?? {};
  const inLine = dossier.cases.filter(
    (one) =>
      one.scope === scope && one.group === firstStage(group) && rules.parallel?.includes(one.item) !== true,
  );
  return {
    worksId: isOfWorks ? worksId : null,
    worksName: isOfWorks
      ? (dossier.project.works.find((one) => one.worksId === worksId)?.name ?? null)
      : null,
    stages: group.stages,
    open: missing.length === 0,
    missing,
    milestones: milestonesOf(rules, group).map((item) => ({ item, passed: passed.has(item) })),
    items: [...new Set([...group.items, ...Object.keys(filed)])].map((item) => ({
      item,
      caseId: filed[item]?.caseId ?? null,
      standing: filed[item]?.standing ?? (passed.has(item) ? 'passed' : 'not-filed'),
    })),
    completed: dateText(record?.completedAt),
    settled: dateText(record?.settledAt),
    limitDays: group.limitDays,
    // Items that run beside the stages are counted by themselves.
    usedDays: stageDays(clock, inLine, now),
  };
};

/** Every stage of every works, the one that counts for all works once. */
export const allStages = (
  around: { readonly rules: CountyRules; readonly clock: ClockRules; readonly now: number },
  dossier: Dossier,
): readonly StageStanding[] =>
  dossier.guide.stages.flatMap((group) => {
    const { works } = dossier.project;
    const isForAll = scopeOf(group, undefined) !== undefined;
    const scopes = isForAll ? works.slice(0, 1) : works;
    return scopes.map(({ worksId }) => stageStanding(around, dossier, group, worksId));
  });
