import * as z from 'zod/mini';
import { creditCodeFault } from '../../../shared/kernel/credit-code.ts';
import { idCardFault } from '../../../shared/kernel/id-card.ts';
import { readProjectCode } from '../../../shared/kernel/project-code.ts';

const broken = (code: string): { params: { code: string } } => ({ params: { code } });

/** A text of one line: not blank, no control characters. */
export const line = (max: number): z.ZodMiniString =>
  z.string().check(
    z.minLength(1),
    z.maxLength(max),
    z.refine((value: string) => value === '' || value.trim() !== '', broken('text.blank')),
    z.refine((value: string) => !/\p{Cc}/u.test(value), broken('text.control')),
  );

/** A text that may run over several lines. */
export const paragraph = (max: number): z.ZodMiniString =>
  z.string().check(
    z.maxLength(max),
    z.refine((value: string) => value.trim() !== '', broken('text.blank')),
    z.refine((value: string) => !/[^\P{Cc}\n\t]/u.test(value), broken('text.control')),
  );

const hasFourDecimals = (value: number): boolean =>
  !Number.isFinite(value) || Number(value.toFixed(4)) === value;

const amount = (max: number): z.ZodMiniNumber =>
  z.number().check(z.gte(0), z.lte(max), z.refine(hasFourDecimals, broken('number.decimals')));

/** 10,000 yuan. */
export const money = amount(100_000_000);
/** m2. */
export const area = amount(1_000_000_000);
/** m. */
export const height = amount(1_000);
/** m. */
export const length = amount(10_000_000);

const creditCodeIssues = {
  format: 'credit-code.format',
  check: 'credit-code.check-digit',
  'organisation-check': 'organisation-code.check-digit',
} as const;

/** Unified social credit code, GB 32100-2015: both check digits must fit. */
export const creditCode = z.string().check(
  (payload) => {
    const fault = creditCodeFault(payload.value);
    if (fault !== undefined)
      payload.issues.push({ code: 'custom', input: payload.value, ...broken(creditCodeIssues[fault]) });
  },
  z.meta({ pattern: '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$' }),
);

/** National project code, GB/T 40058-2021: the form is demanded, the check digit only warned about. */
export const projectCode = z.string().check(
  z.refine((value) => readProjectCode(value, 0).kind === 'valid', broken('project-code.format')),
  z.meta({ pattern: '^[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}$' }),
);

const id = (prefix: string): z.ZodMiniString =>
  z.string().check(z.regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`)));

export const projectId = id('prj');
export const worksId = id('wrk');
export const buildingId = id('bld');
export const personId = id('per');

export const date = z.iso.date();

/** Documents by which a person is known. */
export const idTypes = ['id-card', 'passport', 'hong-kong-macau', 'taiwan', 'other'] as const;

/** A responsible person. Lies in the vault, never in an event. */
export const person = z
  .strictObject({
    name: line(50),
    idType: z.enum(idTypes),
    idNumber: z.string().check(z.regex(/^[0-9A-Z()-]{5,20}$/)),
    phone: z.string().check(z.regex(/^\+?[0-9-]{7,20}$/)),
  })
  .check((payload) => {
    const { idType, idNumber } = payload.value;
    if (idType === 'id-card' && idCardFault(idNumber) !== undefined)
      payload.issues.push({
        code: 'custom',
        path: ['idNumber'],
        input: undefined,
        ...broken('id-card.invalid'),
      });
  });

export type Person = z.infer<typeof person>;
