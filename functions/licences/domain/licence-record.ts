import * as z from 'zod/mini';
import { licenceRecord as issuedLicence } from './licence.ts';

/** A licence as it lies in the table. */
export const licenceRecord = z.object({
  licence: issuedLicence,
  /** Code of the department that issued. */
  department: z.string(),
  document: z.object({ sha256: z.string(), bytes: z.int() }),
  /** ISO 8601. */
  recordedAt: z.string(),
  /** Its case was revoked: legal moment, ISO 8601, +08:00. */
  revokedAt: z.optional(z.string()),
});

export type LicenceRecord = z.infer<typeof licenceRecord>;
