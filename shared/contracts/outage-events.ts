import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';

/** `before`: what this record corrects; an outage that ends as it begins is taken back. */
export const outageRecorded = z.object({
  from: z.string(),
  to: z.string(),
  what: z.string(),
  function: z.string(),
  /** ISO 8601, +08:00. */
  recordedAt: z.optional(z.string()),
  before: z.optional(z.object({ to: z.string(), what: z.string() })),
});

/** `data` of each event type of outages; they lie in the chain of the county. */
export const outageEventData = { 'outage-recorded': outageRecorded } as const;

export type OutageEventType = keyof typeof outageEventData;

export type OutageEventData<Type extends OutageEventType> = z.input<(typeof outageEventData)[Type]>;

export const outageEventNames: Readonly<Record<OutageEventType, Bilingual>> = {
  'outage-recorded': { zh: '系统故障登记', en: 'outage recorded' },
};
