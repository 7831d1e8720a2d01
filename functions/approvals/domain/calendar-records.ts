import * as z from 'zod/mini';
import { calendarYearSchema } from '../../../shared/kernel/working-days/calendar-year.ts';

/** The years that the county has published by itself; each replaces the release's file of its year. */
export const publishedYears = z.object({
  /** Counts publications. */
  version: z.int(),
  years: z.array(calendarYearSchema),
});

export type PublishedYears = z.infer<typeof publishedYears>;

export const proposedYear = z.object({
  ...calendarYearSchema.shape,
  /** Counts the proposals of this year. */
  version: z.int(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  publishedAt: z.optional(z.string()),
});

export type ProposedYear = z.infer<typeof proposedYear>;

/** How far the open cases have been counted by a calendar. */
export const recountRecord = z.object({
  /** Id of the calendar. */
  calendar: z.string(),
  notice: z.string(),
  startedAt: z.string(),
  /** When this pass began. */
  passAt: z.string(),
  pass: z.int(),
  /** Pages of this pass that are done. */
  page: z.int(),
  /** Where the next page begins. */
  cursor: z.optional(z.string()),
  seen: z.int(),
  moved: z.int(),
  /** Cases that this pass has found with days of another calendar. */
  stale: z.int(),
  movedAt: z.string(),
  state: z.enum(['running', 'passed', 'verified']),
  version: z.int(),
});

export type RecountRecord = z.infer<typeof recountRecord>;
