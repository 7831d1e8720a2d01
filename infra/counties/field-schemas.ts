import { z } from 'zod';
import { creditCodeFault } from '../../shared/kernel/credit-code.ts';

export const bilingualSchema = z.strictObject({
  zh: z.string().min(1, 'is empty; write the Chinese name'),
  en: z.string().min(1, 'is empty; write the English name'),
});

export const divisionCodeSchema = z
  .string()
  .regex(/^\d{6}$/, 'is not a division code of GB/T 2260; write its six digits');

/** GB 32100-2015, both check characters. */
export const creditCodeSchema = z
  .string()
  .refine(
    (code) => creditCodeFault(code) === undefined,
    'is not a unified social credit code (18 characters, two check characters); copy it again',
  );

export const timeOfDaySchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day; write it like 08:30');

/** No slash at the end: tokens name their issuer letter by letter. */
export const issuerSchema = z
  .url({ protocol: /^https$/, error: 'is not an https address; write it like https://id.example' })
  .refine((issuer) => !issuer.endsWith('/'), 'ends with a slash; remove it');
