import * as z from 'zod/mini';
import { passedCase } from './passed-case.ts';

/** Why a licence cannot be issued now. */
export const heldReason = z.object({
  code: z.enum([
    'licences.glyph-missing',
    'licences.serial-exhausted',
    'licences.earlier-held',
    'licences.not-composed',
  ]),
  /** Code points, `U+20BB7`. */
  characters: z.optional(z.array(z.string())),
  /** The case whose licence must be issued before. */
  earlier: z.optional(z.string()),
  /** The series of numbers that is used up. */
  series: z.optional(z.string()),
});

/** A licence that is owed: the case, and what stands in the way. */
export const heldLicence = z.object({
  ...passedCase.shape,
  reason: heldReason,
  /** ISO 8601. */
  heldSince: z.string(),
  version: z.int(),
});

export type HeldReason = z.infer<typeof heldReason>;
export type HeldLicence = z.infer<typeof heldLicence>;
