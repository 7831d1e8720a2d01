import * as z from 'zod/mini';

export const outageFunctions = [
  'everything',
  'sign-in',
  'filing',
  'handling',
  'materials',
  'deliveries',
] as const;

/** What of the system was down. */
export type OutageFunction = (typeof outageFunctions)[number];

/** Without it a department cannot work on a case. Not so filing and deliveries: a case in the feed is notice enough. */
const stopsDepartments: Readonly<Record<OutageFunction, boolean>> = {
  everything: true,
  'sign-in': true,
  filing: false,
  handling: true,
  materials: true,
  deliveries: false,
};

/** An outage of the system as it is recorded; moments are ISO 8601, +08:00. */
export const outageRecord = z.object({
  from: z.string(),
  /** The same as `from`: taken back. */
  to: z.string(),
  /** What was the matter. */
  what: z.string(),
  function: z.enum(outageFunctions),
  recordedBy: z.string(),
  recordedAt: z.string(),
  /** Counts the records of this start and function: a later one corrects. */
  version: z.int(),
});

export type OutageRecord = z.infer<typeof outageRecord>;

/** The longest that one record may cover, so that those of a span of days are found without reading all. */
export const longestOutage = 31 * 86_400_000;

/** A recorded outage of the system that takes days from the departments, ISO 8601. */
export interface Outage {
  readonly from: string;
  readonly to: string;
}

/** The outages that count in the time of cases. */
export const outagesOfHandling = (records: readonly OutageRecord[]): readonly Outage[] =>
  records.filter((one) => stopsDepartments[one.function]);
