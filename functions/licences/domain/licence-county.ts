import * as z from 'zod/mini';
import { licenceRulesSchema } from './licence-rules.ts';

const text = z.string().check(z.minLength(1));

/** What the issuer must know of its county. */
export const licenceCountySchema = z.strictObject({
  rules: licenceRulesSchema,
  /** Departments by code, as they sign. */
  issuers: z.record(z.string(), z.strictObject({ name: text, creditCode: text })),
  /** Names of divisions by code. */
  divisions: z.record(z.string(), text),
});

export type LicenceCounty = z.infer<typeof licenceCountySchema>;
