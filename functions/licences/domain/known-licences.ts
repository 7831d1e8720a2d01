import type { HeldLicence } from './held-licence.ts';
import type { LicenceRecord } from './licence-record.ts';

/** What a project has of licences, and what it is owed. */
export interface KnownLicences {
  readonly licences: readonly LicenceRecord[];
  readonly held: readonly HeldLicence[];
}
