import { caseRevoked } from '../../../shared/contracts/case-life.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { isPassed } from '../domain/case-state.ts';
import type { StageRecord } from '../domain/stage-record.ts';
import type { RebuiltFiling } from './fold-filing.ts';

type Items = StageRecord['items'];

const withOpen = (items: Items, cases: readonly ApprovalCase[]): Items => ({
  ...items,
  ...Object.fromEntries(cases.map(({ item, caseId }) => [item, { caseId, standing: 'open' as const }])),
});

/** The stage that counts the cases of a form, after it was filed. */
export const fileInStage = (
  before: StageRecord | undefined,
  { application, cases }: RebuiltFiling,
): StageRecord => {
  const { projectId, scope, stages } = application;
  const group = stages[0] ?? 1;
  const { settledAt: _, ...kept } = before ?? { projectId, scope, group, stages, items: {}, version: 0 };
  return { ...kept, items: withOpen(kept.items, cases), version: kept.version + 1 };
};

interface Write {
  /** One command changed several cases of the stage: it was written once. */
  readonly isSame: boolean;
}

const versionAfter = ({ version }: StageRecord, { isSame }: Write): number => version + (isSame ? 0 : 1);

/** The stage after a case has closed. */
export const closeInStage = (
  before: StageRecord,
  { item, caseId, state }: ApprovalCase,
  event: JournalEvent,
  write: Write,
): StageRecord => {
  const isUndone = event.type === 'case-revoked' && caseRevoked.parse(event.data).uncompletes === true;
  const { completedAt: _, ...undone } = before;
  const counted = { ...(isUndone ? undone : before), version: versionAfter(before, write) };
  if (before.items[item]?.caseId !== caseId) return counted;
  const { [item]: __, ...others } = before.items;
  const passed = { [item]: { caseId, standing: 'passed' as const } };
  return { ...counted, items: isPassed(state) ? { ...others, ...passed } : others };
};

/** The stage after a case that had closed is open again. */
export const reopenInStage = (before: StageRecord, one: ApprovalCase, write: Write): StageRecord => {
  const { settledAt: _, ...kept } = before;
  return { ...kept, items: withOpen(before.items, [one]), version: versionAfter(before, write) };
};
