import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { CountyRules } from '../../../shared/catalogue/county-rules.ts';
import { promisedLimit } from '../../../shared/catalogue/promised-limit.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { carriedCases, checkDuplicates, type Filing, placeFiling } from './check-filing.ts';
import { checkMaterials } from './check-materials.ts';
import type { Dossier } from './dossier.ts';
import { whatIsDue } from './due-action.ts';
import { firstTimer } from './make-move.ts';
import { hasFailed } from './prerequisites.ts';
import { firstStage } from './stage-rule.ts';
import type { ApplicationRecord, StageRecord } from './stage-record.ts';

export interface NewApplication {
  readonly application: ApplicationRecord;
  readonly cases: readonly ApprovalCase[];
  readonly stage: StageRecord;
}

interface Surroundings {
  readonly rules: CountyRules;
  readonly clock: ClockRules;
  readonly now: number;
  readonly newId: (prefix: 'app' | 'cas') => string;
  /** Users who filed as window. */
  readonly windows: readonly string[];
}

type Frame = Pick<ApplicationRecord, 'applicationId' | 'projectId' | 'scope' | 'owner' | 'filedAt'> &
  Pick<ApplicationRecord, 'catalogueVersion' | 'rulesVersion'>;

const waitingCase = (
  dossier: Dossier,
  { rules, newId, windows }: Surroundings,
  frame: Frame,
  place: { readonly item: string; readonly group: ApprovalCase['group'] },
): ApprovalCase => {
  const item = nationalCatalogue.items.get(place.item);
  const rule = rules.items[place.item];
  if (item === undefined || rule === undefined)
    throw new DomainError('applications.item-unknown', { item: place.item });
  const before = new Set(item.prerequisites.map((one) => one.item));
  return {
    ...frame,
    caseId: newId('cas'),
    item: item.id,
    itemType: item.type,
    stage: item.stage,
    group: place.group,
    department: rule.department,
    ...(rule.decidedBy !== undefined && { decidedBy: rule.decidedBy }),
    state: 0,
    accepted: false,
    notOpened: false,
    promised: promisedLimit(rules, dossier.project.flowType, item.id) ?? rule.promised,
    ...(item.statutory !== undefined && { statutory: item.statutory }),
    ...(rule.tacit !== undefined && { tacit: rule.tacit }),
    ignores: dossier.cases
      .filter((one) => before.has(one.item) && hasFailed(one))
      .map(({ caseId }) => caseId),
    windows: [...windows],
    version: 1,
    revision: 1,
  };
};

/** A case whose prerequisites have passed is received at the moment of filing. */
const opened = ({ clock, now }: Surroundings, dossier: Dossier, one: ApprovalCase): ApprovalCase => {
  const isOpen = whatIsDue(clock, dossier, one, now).kind === 'open';
  return firstTimer(clock, isOpen ? { ...one, state: 1, receivedAt: one.filedAt } : one, now);
};

/** One form: its application, cases and the stage that counts them. @throws DomainError as `check-filing.ts` says */
export const composeApplication = (
  dossier: Dossier,
  filing: Filing,
  around: Surroundings,
): NewApplication => {
  const place = placeFiling(around.rules, dossier, filing);
  const { scope } = place;
  const group = firstStage(place.group);
  const { projectId, owner } = dossier.project;
  const before = dossier.stages.find((one) => one.scope === scope && one.group === group);
  const carried = carriedCases(dossier, place, filing.continues, before);
  checkDuplicates(dossier, scope, filing.items);
  checkMaterials(dossier.project, filing.materials);
  const frame: Frame = {
    applicationId: around.newId('app'),
    projectId,
    scope,
    owner,
    filedAt: shanghaiIso(around.now),
    catalogueVersion: dossier.guide.catalogueVersion,
    rulesVersion: dossier.guide.rulesVersion,
  };
  const waiting = filing.items.map((item, index) => ({
    ...waitingCase(dossier, around, frame, { item, group }),
    serial: dossier.cases.length + index + 1,
  }));
  const seen = { ...dossier, cases: [...dossier.cases, ...waiting] };
  const cases = waiting.map((one) => opened(around, seen, one));
  const open = cases.map(({ item, caseId }) => [item, { caseId, standing: 'open' as const }] as const);
  const { settledAt: _, ...kept } = before ?? {
    projectId,
    scope,
    group,
    stages: [...place.group.stages],
    items: {},
    version: 0,
  };
  return {
    application: {
      ...frame,
      stages: [...place.group.stages],
      cases: Object.fromEntries(cases.map(({ item, caseId }) => [item, caseId])),
      carried: { ...carried },
      materials: [...(filing.materials ?? [])],
      ...(filing.continues !== undefined && { continues: filing.continues }),
      generation: 1,
    },
    cases,
    stage: { ...kept, items: { ...kept.items, ...Object.fromEntries(open) }, version: kept.version + 1 },
  };
};
