import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { applicationFiled } from '../../../shared/contracts/case-events.ts';
import { CannotFold } from '../../../shared/journal/cannot-fold.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import { type ApprovalCase, caseRecord } from '../domain/approval-case.ts';
import type { ClockRules } from '../domain/case-clock.ts';
import { firstTimer } from '../domain/make-move.ts';
import { hasFailed } from '../domain/prerequisites.ts';
import { type ApplicationRecord, applicationRecord } from '../domain/stage-record.ts';

export interface RebuiltFiling {
  readonly application: ApplicationRecord;
  readonly cases: readonly ApprovalCase[];
}

/** What had failed before of an item's prerequisites: an older event does not tell. */
const failedBefore = (item: string, before: Iterable<ApprovalCase>): readonly string[] => {
  const needed = new Set(nationalCatalogue.items.get(item)?.prerequisites.map((one) => one.item));
  return [...before].filter((one) => needed.has(one.item) && hasFailed(one)).map(({ caseId }) => caseId);
};

/** A form as it was filed, and its cases of version 1. @param before the cases of the project until then */
export const foldFiling = (
  clock: ClockRules,
  before: Iterable<ApprovalCase>,
  event: JournalEvent,
): RebuiltFiling => {
  const { project: projectId, application: applicationId = '', actor, effectiveAt: filedAt } = event;
  const { scope, stages, owner, catalogueVersion, rulesVersion, ...filed } = applicationFiled.parse(
    event.data,
  );
  const frame = { applicationId, projectId, scope, owner, filedAt, catalogueVersion, rulesVersion };
  const known = [...before];
  const cases = filed.cases.map((one): ApprovalCase => {
    const item = nationalCatalogue.items.get(one.item);
    const parsed = caseRecord.safeParse({
      ...frame,
      itemType: item?.type,
      stage: item?.stage,
      ignores: one.itemType === undefined ? failedBefore(one.item, known) : [],
      ...one,
      group: stages[0] ?? 1,
      accepted: false,
      notOpened: false,
      windows: actor.role === 'window' ? [actor.user] : [],
      version: 1,
      revision: 1,
      ...(one.state === 1 && { receivedAt: filedAt }),
    });
    if (!parsed.success) throw new CannotFold('disagrees', event);
    return firstTimer(clock, parsed.data, Date.parse(filedAt));
  });
  return {
    cases,
    application: applicationRecord.parse({
      ...frame,
      stages,
      cases: Object.fromEntries(cases.map(({ item, caseId }) => [item, caseId])),
      carried: Object.fromEntries(filed.carried.map(({ item, caseId }) => [item, caseId])),
      materials: filed.materials,
      ...(filed.continues !== undefined && { continues: filed.continues }),
      generation: 1,
    }),
  };
};
