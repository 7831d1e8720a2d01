import { shanghaiDate } from '../../../shared/kernel/shanghai-time.ts';
import type { LicenceRecord } from './licence-record.ts';
import { licenceTitles } from './licence-item.ts';

/** How a licence stands. Change and extension come later. */
export const licenceStatuses = {
  valid: { zh: '有效', en: 'valid' },
  revoked: { zh: '已撤销', en: 'revoked' },
} as const;

export type LicenceStatus = keyof typeof licenceStatuses;

export const statusOf = ({ revokedAt }: Pick<LicenceRecord, 'revokedAt'>): LicenceStatus =>
  revokedAt === undefined ? 'valid' : 'revoked';

/** Shanghai date of the revocation, when there was one. */
export const revokedOn = ({ revokedAt }: Pick<LicenceRecord, 'revokedAt'>): { readonly revoked?: string } =>
  revokedAt === undefined ? {} : { revoked: shanghaiDate(Date.parse(revokedAt)) };

/** A licence in a list. */
export const summariseLicence = ({ licence, department, recordedAt, revokedAt }: LicenceRecord) => ({
  licenceId: licence.licenceId,
  item: licence.item,
  kind: licenceTitles[licence.item],
  number: licence.number,
  identifier: licence.identifier,
  version: licence.version,
  status: statusOf({ revokedAt }),
  ...revokedOn({ revokedAt }),
  department,
  worksId: licence.worksId ?? null,
  caseId: licence.caseId,
  issued: licence.issued,
  recordedAt,
});

/** A licence with everything that it says. `isSealed` is false: what can be had is a working copy. */
export const showLicence = (record: LicenceRecord) => ({
  ...summariseLicence(record),
  statusName: licenceStatuses[statusOf(record)],
  isSealed: false as const,
  projectId: record.licence.projectId,
  content: record.licence,
  document: record.document,
});
