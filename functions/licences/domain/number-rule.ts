import * as z from 'zod/mini';
import { DomainError } from '../../../shared/kernel/domain-error.ts';

/** What the number of a licence says of the works (the last two digits of a construction permit). */
export type WorksClass = 'building' | 'municipal';

const placeholder = /\{(?:(division|year|date|class)|serial:([1-9]))\}/g;
const literal = /^[\p{Script=Han}0-9A-Z〔〕（）()-]*$/u;

const serialsIn = (pattern: string): number =>
  [...pattern.matchAll(placeholder)].filter((one) => one[2]).length;

const twoDigits = z.string().check(z.regex(/^\d{2}$/));

/**
 * How numbers are made: a text with `{division}` (6 digits), `{year}` (4), `{date}` (8), `{class}` (2) and one
 * `{serial:N}` of N digits, which starts again at 1 whenever division, year or date change.
 */
export const numberRuleSchema = z
  .strictObject({
    /** Kept with each licence. */
    version: z.string().check(z.minLength(1)),
    pattern: z.string().check(
      z.refine((pattern) => literal.test(pattern.replaceAll(placeholder, '')), {
        params: { code: 'number-rule.literal' },
      }),
      z.refine((pattern) => serialsIn(pattern) === 1, { params: { code: 'number-rule.serial' } }),
    ),
    /** Digits of `{class}`. */
    classes: z.optional(z.strictObject({ building: twoDigits, municipal: twoDigits })),
  })
  .check(
    z.refine(({ pattern, classes }) => pattern.includes('{class}') === (classes !== undefined), {
      params: { code: 'number-rule.classes' },
    }),
  );

export type NumberRule = z.infer<typeof numberRuleSchema>;

export interface NumberFacts {
  /** Division code; its first six digits count. */
  readonly division: string;
  /** Day of issue, `2026-03-27`. */
  readonly date: string;
  readonly worksClass: WorksClass;
}

const filled = (rule: NumberRule, { division, date }: NumberFacts): string =>
  rule.pattern
    .replaceAll('{division}', division.slice(0, 6))
    .replaceAll('{year}', date.slice(0, 4))
    .replaceAll('{date}', date.replaceAll('-', ''));

/** Names the row of numbers that shares one counter: `地字第3301122026YG{serial:7}号`. */
export const numberSeries = filled;

/**
 * The number of this serial, from 1.
 * @throws DomainError `licences.serial-exhausted` when the serial has more digits than the pattern gives it
 */
export const licenceNumber = (rule: NumberRule, facts: NumberFacts, serial: number): string => {
  const series = filled(rule, facts);
  return series.replaceAll(placeholder, (_whole, name: string | undefined, width: string | undefined) => {
    if (name === 'class') return rule.classes?.[facts.worksClass] ?? '';
    const digits = String(serial).padStart(Number(width), '0');
    if (digits.length > Number(width)) throw new DomainError('licences.serial-exhausted', { series });
    return digits;
  });
};

/** The serial that is in a number of this rule; undefined when the rule makes no such number. */
export const serialInNumber = (rule: NumberRule, facts: NumberFacts, number: string): number | undefined => {
  const classed = filled(rule, facts).replaceAll('{class}', rule.classes?.[facts.worksClass] ?? '');
  const [before = '', after = ''] = classed.split(/\{serial:[1-9]\}/);
  const digits = number.slice(before.length, number.length - after.length);
  return /^\d{1,9}$/.test(digits) && `${before}${digits}${after}` === number ? Number(digits) : undefined;
};

/** A number without what an identifier cannot hold: `3301122026YG0000001`. */
export const serialOfNumber = (number: string): string => number.replaceAll(/[^0-9A-Z]/g, '');
