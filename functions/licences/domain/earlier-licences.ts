import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { KnownLicences } from './known-licences.ts';
import type { LicenceFacts } from './licence-facts.ts';
import type { LicenceItem } from './licence-item.ts';
import { lineageOf } from './lineage-of.ts';
import type { PassedCase } from './passed-case.ts';
import type { ProjectRecord } from './project-record.ts';

/** Licences that a licence cites by their numbers. */
const cited: Readonly<Record<LicenceItem, readonly LicenceItem[]>> = {
  'S1-10': [],
  'S2-03': ['S1-10'],
  'S3-05': ['S1-10', 'S2-03'],
  'S4-08': ['S1-10', 'S2-03', 'S3-05'],
};

/**
 * Numbers of the earlier licences of the same works or the whole project; of several of one kind, all.
 * @throws DomainError `licences.earlier-held` when one of them is owed
 */
export const earlierLicences = (
  { item, caseId, worksId }: PassedCase,
  { works }: Pick<ProjectRecord, 'works'>,
  { licences, held }: KnownLicences,
): LicenceFacts['earlier'] => {
  const lineage = worksId === undefined ? undefined : lineageOf(works, worksId);
  const isOurs = (other: { readonly worksId?: string | undefined }): boolean =>
    other.worksId === undefined || lineage === undefined || lineage.has(other.worksId);
  const owed = held.find(
    (other) => other.caseId !== caseId && cited[item].includes(other.item) && isOurs(other),
  );
  if (owed !== undefined) throw new DomainError('licences.earlier-held', { earlier: owed.caseId });
  return Object.fromEntries(
    cited[item].flatMap((kind) => {
      const numbers = licences
        .filter(
          ({ licence, revokedAt }) => revokedAt === undefined && licence.item === kind && isOurs(licence),
        )
        .map(({ licence }) => licence.number);
      return numbers.length === 0 ? [] : [[kind, numbers.sort().join('、')]];
    }),
  );
};
