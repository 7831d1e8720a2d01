import type { CountyRules } from '../../../shared/catalogue/county-rules.ts';
import { shanghaiDate } from '../../../shared/kernel/shanghai-time.ts';
import type { DateText, Day } from '../../../shared/kernel/working-days/day.ts';
import type { ClockRules } from './case-clock.ts';
import { dayOfMoment } from './day-of-moment.ts';
import type { Dossier } from './dossier.ts';
import type { Outage } from './outage.ts';
import {
  firstStage,
  milestonesOf,
  missingBefore,
  passedItems,
  scopeOf,
  type StageGroup,
} from './stage-rule.ts';
import { type StageTime, stageTime } from './stage-time.ts';

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
  /** Working days by the provincial method. Items that run beside the stages are counted by themselves. */
  readonly usedDays: number;
  /** By both methods, and whose time it was. */
  readonly time: StageTime;
}

const dateText = (moment: string | undefined): DateText | null =>
  moment === undefined ? null : shanghaiDate(Date.parse(moment));

/** When the stage before was completed; stage 4 counts from its own first receipt. */
const endOfStageBefore = (dossier: Dossier, group: StageGroup, scope: string): Day | undefined => {
  if (group.stages.includes(4)) return undefined;
  const before = dossier.guide.stages[dossier.guide.stages.indexOf(group) - 1];
  const at = before && scopeOf(before, scope);
  const record = before && dossier.stages.find((one) => one.scope === at && one.group === firstStage(before));
  return record?.completedAt === undefined ? undefined : dayOfMoment(record.completedAt);
};

interface Around {
  readonly rules: CountyRules;
  readonly clock: ClockRules;
  readonly now: number;
  /** Recorded outages: they take days from the departments. */
  readonly outages?: readonly Outage[];
}

export const stageStanding = (
  { rules, clock, now, outages }: Around,
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
  const ended = endOfStageBefore(dossier, group, scope);
  const time = stageTime(clock, inLine, now, { limitDays: group.limitDays, before: ended, outages });
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
    usedDays: time.provincial,
    time,
  };
};

/** Every stage of every works, the one that counts for all works once. */
export const allStages = (around: Around, dossier: Dossier): readonly StageStanding[] =>
  dossier.guide.stages.flatMap((group) => {
    const { works } = dossier.project;
    const isForAll = scopeOf(group, undefined) !== undefined;
    const scopes = isForAll ? works.slice(0, 1) : works;
    return scopes.map(({ worksId }) => stageStanding(around, dossier, group, worksId));
  });
