import type { Stage } from '../../../shared/catalogue/catalogue-item.ts';
import type { CountyRules } from '../../../shared/catalogue/county-rules.ts';
import type { ItemStanding } from '../../../shared/catalogue/guide.ts';
import { DomainError, type ErrorCode } from '../../../shared/kernel/domain-error.ts';
import { projectScope } from './approval-case.ts';
import type { Dossier } from './dossier.ts';
import { groupOf, missingBefore, scopeOf, type StageGroup } from './stage-rule.ts';
import type { ApplicationRecord, StageRecord } from './stage-record.ts';

export interface Filing {
  readonly worksId?: string | undefined;
  readonly stage: Stage;
  readonly items: readonly string[];
  readonly materials?: readonly { readonly material: string; readonly materialId: string }[] | undefined;
  readonly continues?: string | undefined;
}

export interface Place {
  readonly group: StageGroup;
  readonly scope: string;
}

const refusals: Readonly<Record<Exclude<ItemStanding, 'required'> | 'unknown' | 'other-stage', ErrorCode>> = {
  unknown: 'applications.item-unknown',
  'not-needed': 'applications.item-not-needed',
  fact: 'applications.item-is-fact',
  inside: 'applications.item-inside',
  'not-configured': 'applications.item-not-configured',
  'other-stage': 'applications.item-other-stage',
};

const checkItems = ({ guide }: Dossier, group: StageGroup, items: readonly string[]): void => {
  for (const id of items) {
    const found = guide.items.find(({ item }) => item.id === id);
    const inGroup = found !== undefined && group.stages.includes(found.item.stage);
    const standing = found?.standing ?? 'unknown';
    if (standing !== 'required') {
      throw new DomainError(refusals[standing], {
        item: id,
        why: found?.why,
        inside: found?.item.inside,
      });
    }
    if (!inGroup) throw new DomainError(refusals['other-stage'], { item: id, stage: found?.item.stage });
  }
};

/**
 * Where a form is filed.
 * @throws DomainError `applications.works-unknown`, `applications.stage-unknown`, `applications.item-...` (422),
 * `applications.stage-not-open` (409) with the items that are missing
 */
export const placeFiling = (rules: CountyRules, dossier: Dossier, filing: Filing): Place => {
  const { worksId, stage, items } = filing;
  const { works } = dossier.project;
  if (worksId !== undefined && !works.some((one) => one.worksId === worksId))
    throw new DomainError('applications.works-unknown', { works: works.map((one) => one.worksId) });
  const group = groupOf(dossier.guide, stage);
  if (group === undefined) throw new DomainError('applications.stage-unknown', { stage });
  const scope = scopeOf(group, worksId);
  if (scope === undefined)
    throw new DomainError('applications.works-unknown', { works: works.map((one) => one.worksId) });
  checkItems(dossier, group, items);
  const missing = missingBefore(rules, dossier, group, scope);
  if (missing.length > 0) throw new DomainError('applications.stage-not-open', { missing });
  return { group, scope };
};

/**
 * Looks at every stage of the works and of the project: another flow may have joined or parted them since.
 * @throws DomainError `applications.duplicate` naming the case, when one runs or has passed already
 */
export const checkDuplicates = ({ stages }: Dossier, scope: string, items: readonly string[]): void => {
  const filed = stages.filter((one) => one.scope === scope || one.scope === projectScope);
  for (const item of items) {
    const caseId = filed.find((one) => one.items[item] !== undefined)?.items[item]?.caseId;
    if (caseId !== undefined) throw new DomainError('applications.duplicate', { item, caseId });
  }
};

/**
 * Cases of an earlier application that go on under a new one: those that run or have passed.
 * @throws DomainError `applications.continues-unknown` unless it was filed for the same stage of the same works
 */
export const carriedCases = (
  dossier: Dossier,
  { scope, group }: Place,
  continues: string | undefined,
  stage: StageRecord | undefined,
): Readonly<Record<string, string>> => {
  if (continues === undefined) return {};
  const previous: ApplicationRecord | undefined = dossier.applications.find(
    (one) =>
      one.applicationId === continues && one.scope === scope && one.stages.join() === group.stages.join(),
  );
  if (previous === undefined) throw new DomainError('applications.continues-unknown');
  return Object.fromEntries(
    Object.entries({ ...previous.carried, ...previous.cases }).filter(
      ([item, caseId]) => stage?.items[item]?.caseId === caseId,
    ),
  );
};
