import * as z from 'zod/mini';
import { creditCodeFault } from '../../../shared/kernel/credit-code.ts';
import { numberRuleSchema, type NumberRule } from './number-rule.ts';
import type { LicenceItem } from './licence-item.ts';

const itemRules = z.strictObject({
  /** Type code of GB/T 36904: credit code of the authority that defines the licence, and three digits. */
  type: z.string().check(
    z.regex(/^[0-9A-Z]{18}[0-9]{3}$/),
    z.refine((type) => creditCodeFault(type.slice(0, 18)) === undefined, {
      params: { code: 'credit-code.check-digit' },
    }),
  ),
  number: numberRuleSchema,
});

/** What the county decides for the context `licences`: an environment value of its functions, as JSON. */
export const licenceRulesSchema = z.strictObject({
  'S1-10': itemRules,
  'S2-03': itemRules,
  'S3-05': itemRules,
  'S4-08': itemRules,
});

export type LicenceRules = z.infer<typeof licenceRulesSchema>;

/** The forms of domain.md 12; completion filings are numbered by each city. */
export const usualNumberRules: Readonly<Record<LicenceItem, NumberRule>> = {
  'S1-10': { version: '2026-1', pattern: '地字第{division}{year}YG{serial:7}号' },
  'S2-03': { version: '2026-1', pattern: '建字第{division}{year}GG{serial:7}号' },
  'S3-05': {
    version: '2026-1',
    pattern: '{division}{date}{serial:2}{class}',
    classes: { building: '01', municipal: '02' },
  },
  'S4-08': { version: '2026-1', pattern: '竣备第{division}{year}{serial:5}号' },
};
