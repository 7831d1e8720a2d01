import {
  applicationWithdrawn,
  caseEventData,
  type CaseEventType,
} from '../../../shared/contracts/case-events.ts';
import { applicationCorrectionNoticed } from '../../../shared/contracts/case-life.ts';
import { CannotFold } from '../../../shared/journal/cannot-fold.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import type { ClockRules } from '../domain/case-clock.ts';
import { phaseOf } from '../domain/case-state.ts';
import type { ApplicationRecord, StageRecord } from '../domain/stage-record.ts';
import { known } from './case-fold.ts';
import { attached, renewed } from './fold-application.ts';
import { foldCase, type OwnEventType } from './fold-case.ts';
import { foldFiling } from './fold-filing.ts';
import { foldConsultations } from './fold-consultations.ts';
import { closeInStage, fileInStage, reopenInStage } from './fold-stage.ts';
import type { Draft, RebuiltApprovals } from './rebuilt-approvals.ts';

type ChainFold = (draft: Draft, event: JournalEvent, clock: ClockRules) => void;

const stageName = ({ scope, group }: Pick<StageRecord, 'scope' | 'group'>): string => `${scope}#${group}`;

const filed: ChainFold = ({ applications, cases, stages }, event, clock) => {
  const filing = foldFiling(
    clock,
    [...cases.values()].map(({ one }) => one),
    event,
  );
  const { application } = filing;
  applications.set(application.applicationId, application);
  for (const one of filing.cases)
    cases.set(one.caseId, { one, writtenAt: event.recordedAt, calendar: undefined });
  const name = stageName({ scope: application.scope, group: application.stages[0] ?? 1 });
  stages.set(name, fileInStage(stages.get(name), filing));
};

const inApplication =
  (change: (before: ApplicationRecord, event: JournalEvent) => ApplicationRecord): ChainFold =>
  ({ applications }, event) => {
    const before = known(applications.get(event.application ?? ''), event);
    applications.set(before.applicationId, change(before, event));
  };

const withdrawn: ChainFold = (draft, event) => {
  const cases = new Set(applicationWithdrawn.parse(event.data).cases);
  draft.together = { includes: ({ case: caseId = '' }) => cases.has(caseId), stages: new Set() };
};

/** The paper of the one notice counts in the first case that it names. */
const noticed: ChainFold = ({ cases }, event) => {
  const [first] = applicationCorrectionNoticed.parse(event.data).cases;
  const found = known(cases.get(first?.caseId ?? ''), event);
  const { one } = found;
  cases.set(one.caseId, { ...found, one: { ...one, papers: (one.papers ?? 0) + 1 } });
};

/** Stages of one scope that an event of a stage names. */
const inStage =
  (change: (moment: string) => Partial<StageRecord>): ChainFold =>
  ({ stages }, event) => {
    const { scope, stages: numbers } = caseEventData['stage-settled'].parse({
      completed: false,
      ...event.data,
    });
    const [name, before] =
      [...stages].find(
        ([, one]) => one.scope === scope && JSON.stringify(one.stages) === JSON.stringify(numbers),
      ) ?? [];
    if (name === undefined || before === undefined) throw new CannotFold('disagrees', event);
    stages.set(name, { ...before, ...change(event.effectiveAt) });
  };

/** What the events make that are of no single case. */
export const chainFolds: Readonly<Record<Exclude<CaseEventType, OwnEventType>, ChainFold>> = {
  'application-filed': filed,
  'application-withdrawn': withdrawn,
  'application-renewed': inApplication(renewed),
  'application-correction-noticed': noticed,
  'stage-completed': inStage((completedAt) => ({ completedAt })),
  'stage-settled': inStage((settledAt) => ({ settledAt })),
};

const isOpen = (one: ApprovalCase): boolean => !['closed', 'not-opened'].includes(phaseOf(one));

const endsWithRectified = ({ type, data }: JournalEvent): boolean =>
  type === 'case-rectified' && data['undone'] === 'case-not-opened';

/** The stage of a case that has closed, or is open again. A case that has passed and is revoked closes once more. */
const inStageOf = (draft: Draft, before: ApprovalCase, one: ApprovalCase, event: JournalEvent): void => {
  const isReopened = isOpen(one) && !isOpen(before);
  const hasClosed = !isOpen(one) && (isOpen(before) || one.state !== before.state);
  if (!isReopened && !hasClosed) return;
  const name = stageName(one);
  const stage = known(draft.stages.get(name), event);
  if (draft.together?.includes(event) !== true) {
    const includes = isReopened ? endsWithRectified : () => false;
    draft.together = { includes, stages: new Set() };
  }
  const write = { isSame: draft.together.stages.has(name) };
  draft.together.stages.add(name);
  const after = isReopened ? reopenInStage(stage, one, write) : closeInStage(stage, one, event, write);
  draft.stages.set(name, after);
};

const ofCase: ChainFold = (draft, event, clock) => {
  const { cases, consultations } = draft;
  const before = known(cases.get(event.case ?? ''), event);
  const one = foldCase(clock, before.one, event);
  if (one === before.one) return;
  const calendar = event.type === 'case-recounted' ? String(event.data['calendar']) : undefined;
  cases.set(one.caseId, { one, writtenAt: event.recordedAt, calendar });
  if (event.type === 'case-resubmitted') inApplication(attached)(draft, event, clock);
  for (const [name, asked] of foldConsultations(consultations, one, event)) consultations.set(name, asked);
  inStageOf(draft, before.one, one, event);
};

const isChain = (type: string): type is keyof typeof chainFolds => Object.hasOwn(chainFolds, type);
const isOurs = (type: string): boolean => Object.hasOwn(caseEventData, type);

/**
 * Folds a chain into what was filed and became of it.
 * @param clockAt the clock of the county at the moment of an event
 * @throws CannotFold
 */
export const rebuildApprovals = (
  chain: readonly JournalEvent[],
  clockAt: (event: JournalEvent) => ClockRules,
): RebuiltApprovals => {
  const draft: Draft = {
    applications: new Map(),
    cases: new Map(),
    stages: new Map(),
    consultations: new Map(),
    together: undefined,
  };
  for (const event of chain) {
    const { type } = event;
    if (!isOurs(type)) continue;
    if (isChain(type)) chainFolds[type](draft, event, clockAt(event));
    else ofCase(draft, event, clockAt(event));
  }
  return draft;
};
