import type { ApprovalCase } from './approval-case.ts';
import { type ClockRules, readClock } from './case-clock.ts';
import { addOwners, noOwnerDays, type OwnerDays } from './day-owner.ts';
import type { MethodOwners, TimeMethod } from './stage-owners.ts';
import { type StageTime, stageTime } from './stage-time.ts';

export interface TimedStage {
  readonly stages: readonly number[];
  readonly worksId: string | null;
  readonly firstReceipt?: string | undefined;
  readonly time: Pick<StageTime, 'provincial' | 'strict' | 'owners'>;
}

/** Time of a project in working days, by both methods, and what the province flags. */
export interface ProjectTime {
  /** Over the stages of the works that started first; of several rows of a stage the largest. */
  readonly provincial: number;
  readonly strict: number;
  /** Whose the days of those stages were. */
  readonly owners: MethodOwners;
  /** Items that run beside the stages, by themselves. */
  readonly parallel: number;
  readonly overdueCases: number;
  readonly returned: boolean;
  readonly withdrawn: boolean;
}

const startedFirst = (stages: readonly TimedStage[]): string | null =>
  stages
    .flatMap(({ worksId, firstReceipt }) =>
      worksId === null || firstReceipt === undefined ? [] : [{ worksId, firstReceipt }],
    )
    .sort((a, b) => a.firstReceipt.localeCompare(b.firstReceipt))[0]?.worksId ?? null;

export const projectTime = (
  rules: ClockRules,
  {
    stages,
    cases,
    parallel,
  }: {
    readonly stages: readonly TimedStage[];
    readonly cases: readonly ApprovalCase[];
    readonly parallel: readonly ApprovalCase[];
  },
  now: number,
): ProjectTime => {
  const first = startedFirst(stages);
  const rows = stages.filter(({ worksId }) => worksId === null || worksId === first);
  const largest = (method: TimeMethod): readonly TimedStage[] => {
    const found = new Map<string, TimedStage>();
    for (const row of rows) {
      const name = row.stages.join('+');
      const other = found.get(name);
      if (other === undefined || row.time[method] > other.time[method]) found.set(name, row);
    }
    return [...found.values()];
  };
  const sum = (method: TimeMethod): number =>
    largest(method).reduce((total, { time }) => total + time[method], 0);
  const ownersBy = (method: TimeMethod): OwnerDays =>
    largest(method).reduce((total, { time }) => addOwners(total, time.owners[method]), noOwnerDays);
  const states = new Set<number>(cases.map(({ state }) => state));
  return {
    provincial: sum('provincial'),
    strict: sum('strict'),
    owners: { provincial: ownersBy('provincial'), strict: ownersBy('strict') },
    parallel: stageTime(rules, parallel, now, { limitDays: Number.POSITIVE_INFINITY }).provincial,
    overdueCases: cases.filter((one) => readClock(rules, one, now).light === 'red').length,
    returned: states.has(4) || states.has(5),
    withdrawn: [2, 14, 15].some((state) => states.has(state)),
  };
};
