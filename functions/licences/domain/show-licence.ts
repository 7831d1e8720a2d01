import type { LicenceRecord } from './licence-record.ts';
import { licenceTitles } from './licence-item.ts';

/** How a licence stands. Change, extension and revocation come later. */
export const licenceStatuses = {
  valid: { zh: '有效', en: 'valid' },
} as const;

/** A licence in a list. */
export const summariseLicence = ({ licence, department, recordedAt }: LicenceRecord) => ({
  licenceId: licence.licenceId,
  item: licence.item,
  kind: licenceTitles[licence.item],
  number: licence.number,
  identifier: licence.identifier,
  version: licence.version,
  status: 'valid' as const,
  department,
  worksId: licence.worksId ?? null,
  caseId: licence.caseId,
  issued: licence.issued,
  recordedAt,
});

/** A licence with everything that it says. `isSealed` is false: what can be had is a working copy. */
export const showLicence = (record: LicenceRecord) => ({
  ...summariseLicence(record),
  statusName: licenceStatuses.valid,
  isSealed: false as const,
  projectId: record.licence.projectId,
  content: record.licence,
  document: record.document,
});
