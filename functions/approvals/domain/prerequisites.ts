import type { AttributeName, Attributes } from '../../../shared/catalogue/attributes.ts';
import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { CatalogueItem } from '../../../shared/catalogue/catalogue-item.ts';
import { decide } from '../../../shared/catalogue/condition.ts';
import { prerequisitesOf } from '../../../shared/catalogue/guide.ts';
import { type ApprovalCase, projectScope } from './approval-case.ts';
import { isClosedState, isPassed } from './case-state.ts';
import { type Dossier, predecessorsOf } from './dossier.ts';
import { groupOf, scopeOf } from './stage-rule.ts';

/** Facts that a route records. Any other fact is declared with the filing and holds no case. */
const recordableFacts: ReadonlySet<string> = new Set(['S1-09']);

export type PrerequisiteStatus =
  | { readonly kind: 'passed'; readonly at: string }
  /** `regroupedAt`: nothing runs for works that were split or merged away then, and nothing can be filed for them. */
  | { readonly kind: 'open'; readonly regroupedAt?: string }
  | { readonly kind: 'failed'; readonly caseId: string; readonly state: number; readonly at: string };

export interface Prerequisite {
  readonly item: string;
  readonly status: PrerequisiteStatus;
}

type Waiting = Pick<ApprovalCase, 'item' | 'scope' | 'ignores'>;

/** The last of several moments, whatever offsets they are written with. */
export const lastOf = (moments: readonly string[]): string | undefined =>
  moments.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);

const open: PrerequisiteStatus = { kind: 'open' };

const isClosed = (one: ApprovalCase): boolean => one.notOpened || isClosedState(one.state);

export const hasFailed = (one: ApprovalCase): boolean => isClosed(one) && !isPassed(one.state);

const latest = (statuses: readonly PrerequisiteStatus[]): PrerequisiteStatus => {
  const failed = statuses.find(({ kind }) => kind === 'failed');
  if (failed !== undefined) return failed;
  const moments = statuses.flatMap((one) => (one.kind === 'passed' ? [one.at] : []));
  const at = lastOf(moments);
  return at === undefined || moments.length < statuses.length ? open : { kind: 'passed', at };
};

const inScope = (dossier: Dossier, item: string, scope: string, waiting: Waiting): PrerequisiteStatus => {
  const own = dossier.cases.filter(
    (one) => one.item === item && (one.scope === scope || one.scope === projectScope),
  );
  const failed = own.find((one) => hasFailed(one) && !waiting.ignores.includes(one.caseId));
  if (failed !== undefined) {
    const { caseId, state, doneAt = '', revokedAt = doneAt } = failed;
    return { kind: 'failed', caseId, state, at: revokedAt };
  }
  const passed = own.find((one) => isPassed(one.state));
  if (passed !== undefined) return { kind: 'passed', at: passed.doneAt ?? '' };
  const before = predecessorsOf(dossier.project, scope);
  if (own.some((one) => !isClosed(one)) || before.length === 0) return open;
  return latest(before.map((one) => inScope(dossier, item, one, waiting)));
};

const runs = (dossier: Dossier, item: string, scope: string): boolean =>
  dossier.cases.some(
    (one) => one.item === item && !isClosed(one) && (one.scope === scope || one.scope === projectScope),
  ) || predecessorsOf(dossier.project, scope).some((one) => runs(dossier, item, one));

/** When the last of these attributes was changed; undefined when they are as declared. */
const amendedAt = ({ project }: Dossier, attributes: readonly AttributeName[]): string | undefined =>
  lastOf(
    Object.entries(project.amended ?? {}).flatMap(([name, at]) =>
      attributes.some((one) => one === name) ? [at] : [],
    ),
  );

/** The attributes by which an item is a prerequisite of another, or is none. */
const deciding = (of: CatalogueItem, id: string, attributes: Attributes): readonly AttributeName[] =>
  of.prerequisites.flatMap(({ item, when }) =>
    item === id && when !== undefined ? decide(when, attributes).because : [],
  );

/** Whoever waits for what was not filed before its works was split or merged away waits for ever. */
const afterRegrouping = (
  dossier: Dossier,
  item: CatalogueItem,
  scope: string,
  status: PrerequisiteStatus,
): PrerequisiteStatus => {
  const regroupedAt = dossier.project.former.find(({ worksId }) => worksId === scope)?.goneAt;
  const group = groupOf(dossier.guide, item.stage);
  const isOfAllWorks = group !== undefined && scopeOf(group, scope) === projectScope;
  if (status.kind !== 'open' || regroupedAt === undefined || isOfAllWorks) return status;
  return runs(dossier, item.id, scope) ? status : { kind: 'open', regroupedAt };
};

/** An item that the guide does not ask for: what runs is waited for, and it holds nothing once that has closed. */
const notAsked = (dossier: Dossier, item: string, waiting: Waiting): PrerequisiteStatus | undefined => {
  const why = dossier.guide.items.find((one) => one.item.id === item)?.why ?? [];
  if (runs(dossier, item, waiting.scope)) return open;
  const status = inScope(dossier, item, waiting.scope, waiting);
  const ends = [amendedAt(dossier, why), status.kind === 'open' ? undefined : status.at];
  const at = lastOf(ends.filter((end) => end !== undefined));
  return at === undefined ? undefined : { kind: 'passed', at };
};

/** The items that must have passed before a case can open, by the guide as it stands now, and how they stand. */
export const prerequisitesOfCase = (dossier: Dossier, waiting: Waiting): readonly Prerequisite[] => {
  const { project, guide } = dossier;
  const item = nationalCatalogue.items.get(waiting.item);
  if (item === undefined) return [];
  const asked = new Set(prerequisitesOf(item, project.attributes));
  const all = new Set(item.prerequisites.map((one) => one.item));
  return [...all].flatMap((id): Prerequisite[] => {
    const known = guide.items.find((one) => one.item.id === id);
    const standing = known?.standing;
    if (!asked.has(id)) {
      const at = amendedAt(dossier, deciding(item, id, project.attributes));
      return at === undefined ? [] : [{ item: id, status: { kind: 'passed', at } }];
    }
    if (standing === 'fact') {
      if (!recordableFacts.has(id)) return [];
      const at = project.recorded[id]?.effectiveAt;
      return [{ item: id, status: at === undefined ? open : { kind: 'passed', at } }];
    }
    const status =
      known !== undefined && standing === 'required'
        ? afterRegrouping(dossier, known.item, waiting.scope, inScope(dossier, id, waiting.scope, waiting))
        : notAsked(dossier, id, waiting);
    return status === undefined ? [] : [{ item: id, status }];
  });
};
