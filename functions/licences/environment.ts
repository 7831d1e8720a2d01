import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type LicenceCounty, licenceCountySchema } from './domain/licence-county.ts';

const names = {
  LICENCES_TABLE: z.string().check(z.minLength(3)),
  LICENCES_BUCKET: z.string().check(z.minLength(3)),
  JOURNAL_TABLE: z.string().check(z.minLength(3)),
  COUNTY_CODE: z.string().check(z.regex(/^\d{6}$/)),
};

/** Function `licences-api`. */
export const licencesApiEnvironment = z.object(names);

/** Function `licences-issuer`. `VERIFICATION_BASE` is the address that QR codes lead to, without `/verify/...`. */
export const issuerEnvironment = z.object({ ...names, VERIFICATION_BASE: z.url() });

/** @throws ZodError when a variable is missing or wrong: the function does not start. */
export const readLicencesApiEnvironment = (): z.infer<typeof licencesApiEnvironment> =>
  licencesApiEnvironment.parse(process.env);

/** @throws ZodError when a variable is missing or wrong: the function does not start. */
export const readIssuerEnvironment = (): z.infer<typeof issuerEnvironment> =>
  issuerEnvironment.parse(process.env);

/**
 * Rules, issuers and divisions: `county.json` beside the code.
 * @throws ZodError when it is not what the house writes
 */
export const readCountyFile = (directory: string): LicenceCounty =>
  licenceCountySchema.parse(JSON.parse(readFileSync(new URL('county.json', directory), 'utf8')));
