import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';

const year = {
  year: z.int(),
  /** Title and number of the notice. */
  source: z.string(),
  off: z.array(z.string()),
  workingWeekends: z.array(z.string()),
  /** Number of the proposal of this year. */
  proposal: z.int(),
};

export const calendarYearProposed = z.object({
  ...year,
  /** ISO 8601, +08:00. */
  proposedAt: z.optional(z.string()),
});

/** `amends`: the year was published before. `calendar` names the years that count from now on. */
export const calendarYearPublished = z.object({
  ...year,
  amends: z.boolean(),
  calendar: z.string(),
  /** ISO 8601, +08:00. */
  publishedAt: z.optional(z.string()),
});

/** A page of open cases was counted anew; `more` has the next page counted. */
export const calendarCasesRecounted = z.object({
  calendar: z.string(),
  pass: z.int(),
  page: z.int(),
  seen: z.int(),
  moved: z.int(),
  more: z.boolean(),
  /** Title and number of the notice that is counted by. */
  notice: z.optional(z.string()),
  /** When the recount and this pass of it began, and when this page was counted. */
  startedAt: z.optional(z.string()),
  passAt: z.optional(z.string()),
  movedAt: z.optional(z.string()),
  /** Cases of this pass that had days of another calendar. */
  stale: z.optional(z.int()),
  /** Counts the writes of the record. */
  version: z.optional(z.int()),
});

/** `data` of each event type of the calendar; they lie in the chain of the county. */
export const calendarEventData = {
  'calendar-year-proposed': calendarYearProposed,
  'calendar-year-published': calendarYearPublished,
  'calendar-cases-recounted': calendarCasesRecounted,
} as const;

export type CalendarEventType = keyof typeof calendarEventData;

export type CalendarEventData<Type extends CalendarEventType> = z.input<(typeof calendarEventData)[Type]>;

export const calendarEventNames: Readonly<Record<CalendarEventType, Bilingual>> = {
  'calendar-year-proposed': { zh: '节假日安排提请发布', en: 'year of the calendar proposed' },
  'calendar-year-published': { zh: '节假日安排发布', en: 'year of the calendar published' },
  'calendar-cases-recounted': { zh: '在办件期限重算', en: 'open cases counted anew' },
};
