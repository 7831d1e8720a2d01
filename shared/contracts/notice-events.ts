import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';

// Read loosely, as the events of projects are.

/** What the county says makes a paper served: that it lies ready in the applicant's system, or that the owner opens it. */
export const serviceRule = z.object({
  rule: z.enum(['available', 'opened']),
  /** Of the county's rules on notices. */
  version: z.string(),
  /** Law and article. */
  basis: z.string(),
});

/**
 * A paper counts as served; once for each number and case. The event names the case; a paper for several cases has one
 * event for each. Periods that the paper names run from `servedAt`, which is also the event's `effectiveAt`.
 */
export const noticeServed = z.object({
  number: z.string(),
  /** Of paper.ts. */
  kind: z.string(),
  item: z.string(),
  how: z.enum(['available', 'opened', 'delivered']),
  by: serviceRule,
  /** ISO 8601, +08:00. */
  servedAt: z.string(),
});

/** The owner's side opened a paper for the first time, which was served before by the county's rule. */
export const noticeOpened = z.object({ number: z.string(), kind: z.string(), openedAt: z.string() });

/** In the chain COUNTY. Number and address lie in the vault under `contact`; absent when nothing is registered any more. */
export const contactsRegistered = z.object({
  owner: z.string(),
  contact: z.optional(z.string()),
  channels: z.array(z.enum(['sms', 'mail'])),
});

/** `data` of each event type of the context `notices`. */
export const noticeEventData = {
  'notice-served': noticeServed,
  'notice-opened': noticeOpened,
  'contacts-registered': contactsRegistered,
} as const;

export type NoticeEventType = keyof typeof noticeEventData;

export type NoticeEventData<Type extends NoticeEventType> = z.input<(typeof noticeEventData)[Type]>;

export type ServiceRule = z.infer<typeof serviceRule>;

export const noticeEventNames: Readonly<Record<NoticeEventType, Bilingual>> = {
  'notice-served': { zh: '文书送达', en: 'paper served' },
  'notice-opened': { zh: '文书已查阅', en: 'paper opened' },
  'contacts-registered': { zh: '通知方式登记', en: 'contacts registered' },
};
