import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import { maskName } from '../../../shared/kernel/mask.ts';
import { licenceTitles } from './licence-item.ts';
import type { LicenceRecord } from './licence-record.ts';
import { type LicenceStatus, revokedOn, statusOf } from './show-licence.ts';

/** What anybody may know who holds the paper. */
export interface Verification {
  readonly status: LicenceStatus;
  readonly kind: Bilingual;
  readonly number: string;
  readonly holder: string;
  readonly issuer: string;
  /** Shanghai date. */
  readonly issued: string;
  /** Shanghai date. */
  readonly revoked?: string;
  /** SHA-256 of the document, hex. */
  readonly documentSha256: string;
}

/** GB 32100: the registering authority is 9, the class 2 for a person in business (个体工商户). */
const isPerson = (creditCode: string): boolean => creditCode.startsWith('92') || creditCode.length !== 18;

const publicHolder = ({ name, creditCode }: LicenceRecord['licence']['holder']): string => {
  if (name === undefined) return isPerson(creditCode) ? '*' : creditCode;
  return isPerson(creditCode) ? maskName(name) : name;
};

export const verificationOf = ({ licence, document, revokedAt }: LicenceRecord): Verification => ({
  status: statusOf({ revokedAt }),
  kind: licenceTitles[licence.item],
  number: licence.number,
  holder: publicHolder(licence.holder),
  issuer: licence.issuer.name,
  issued: licence.issued,
  ...revokedOn({ revokedAt }),
  documentSha256: document.sha256,
});
