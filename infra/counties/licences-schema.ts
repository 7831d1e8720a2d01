import { z } from 'zod';
import { numberRuleSchema } from '../../functions/licences/domain/number-rule.ts';
import { creditCodeFault } from '../../shared/kernel/credit-code.ts';

/** GB/T 36904: credit code of the authority that defines the licence, and three digits. */
const typeSchema = z
  .string()
  .refine(
    (type) => /^[0-9A-Z]{18}[0-9]{3}$/.test(type) && creditCodeFault(type.slice(0, 18)) === undefined,
    'is not a licence type; write the credit code of the authority that defines it and three digits',
  );

const twoDigits = z.string().regex(/^\d{2}$/, 'is not a class; write two digits');

const numberSchema = z
  .strictObject({
    /** Kept with each licence; raise it with every change. */
    version: z.string().regex(/^\d{4}-\d{1,3}$/, 'is not a version; write year and number like 2026-1'),
    /** A text with `{division}`, `{year}`, `{date}`, `{class}` and one `{serial:N}` of N digits. */
    pattern: z.string(),
    /** Digits of `{class}`. */
    classes: z.strictObject({ building: twoDigits, municipal: twoDigits }).optional(),
  })
  .refine((rule) => numberRuleSchema.safeParse(rule).success, {
    path: ['pattern'],
    error: 'is not a rule of numbers; use one {serial:N}, {class} only with classes, else Chinese, A-Z, 0-9',
  });

const itemSchema = z.strictObject({ type: typeSchema, number: numberSchema });

const itemsSchema = z
  .strictObject({ 'S1-10': itemSchema, 'S2-03': itemSchema, 'S3-05': itemSchema, 'S4-08': itemSchema })
  .refine((items) => new Set(Object.values(items).map(({ type }) => type)).size === 4, {
    error: 'names one type twice; give each licence its own, or two licences share an identifier',
  });

/** Licences of the county. They are signed with name and credit code of the department that decides the item. */
export const licencesSchema = z.strictObject({
  items: itemsSchema,
  /** Days for which a version of a document is kept that somebody replaced or deleted by hand. */
  replacedDays: z.int().min(1).max(36_500),
});

export type LicencesFile = z.input<typeof licencesSchema>;
