import { materials } from '../../../shared/catalogue/materials.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { earlierLicences } from './earlier-licences.ts';
import type { KnownLicences } from './known-licences.ts';
import type { LicenceCounty } from './licence-county.ts';
import type { LicenceFacts } from './licence-facts.ts';
import type { LicenceItem } from './licence-item.ts';
import type { PassedCase } from './passed-case.ts';
import type { Filing, ProjectRecord } from './project-record.ts';

/** Drawings that belong to a permit, where they were filed with it. */
const drawings: Readonly<Record<LicenceItem, readonly (keyof typeof materials)[]>> = {
  'S1-10': ['boundary-map', 'site-plan'],
  'S2-03': ['site-plan', 'design-proposal'],
  'S3-05': [],
  'S4-08': [],
};

/** Items that, filed in one form with the completion filing, make it a joint acceptance. */
const acceptances = ['S4-00', 'S4-01', 'S4-03', 'S4-05'];

/** The buildings of a works, or of the whole project. */
export const buildingsOf = (
  { works, buildings }: ProjectRecord,
  worksId: string | undefined,
): LicenceFacts['buildings'] => {
  const ids = works.find((one) => one.worksId === worksId)?.buildings ?? Object.keys(buildings);
  return ids.flatMap((id) => buildings[id] ?? []);
};

const filingOf = ({ filings }: ProjectRecord, { caseId }: PassedCase): Filing | undefined =>
  filings.find(({ cases }) => cases.some((one) => one.caseId === caseId));

/** An authority of a higher level decided: the licence is its own. */
export const isOfHigherAuthority = (record: ProjectRecord, passed: PassedCase): boolean =>
  filingOf(record, passed)?.cases.some(
    ({ caseId, decidedBy }) => caseId === passed.caseId && decidedBy !== undefined,
  ) ?? false;

/**
 * What is known when a case has passed.
 * @throws DomainError `licences.earlier-held`; `licences.not-composed` for a department, division or works that nobody knows
 */
export const gatherFacts = (
  record: ProjectRecord,
  passed: PassedCase,
  { county, known }: { readonly county: LicenceCounty; readonly known: KnownLicences },
): LicenceFacts => {
  const { item, caseId, department, worksId } = passed;
  const { owner, division, ...project } = record.facts;
  const issuer = county.issuers[department];
  const divisionName = county.divisions[division];
  const works = record.works.find((one) => one.worksId === worksId);
  if (issuer === undefined || divisionName === undefined || (worksId !== undefined && works === undefined))
    throw new DomainError('licences.not-composed', { department, division, worksId });
  const filing = filingOf(record, passed);
  return {
    item,
    caseId,
    passedAt: Date.parse(passed.passedAt),
    issuer,
    division: { code: division, name: divisionName },
    project: { ...project, owner, projectId: record.projectId },
    works: works && { worksId: works.worksId, name: works.name },
    buildings: buildingsOf(record, worksId),
    parties: record.parties,
    land: record.land,
    earlier: earlierLicences(passed, record, known),
    attachments: drawings[item]
      .filter((name) => filing?.materials.includes(name))
      .map((name) => materials[name].zh),
    jointAcceptance: filing?.cases.some((one) => acceptances.includes(one.item)) ?? false,
  };
};
