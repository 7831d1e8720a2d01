import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';
import { deliveredBy, deliveredTo, paperFile, serviceRule } from './paper.ts';

// Read loosely, as the events of projects are.

/** A paper was written that is not served by that. The event names the first case that it is about. */
export const noticeWritten = z.object({
  number: z.string(),
  /** Of paper.ts. */
  kind: z.string(),
  by: serviceRule,
  file: paperFile,
});

/**
 * A paper counts as served. The event names the case; a paper for several cases has one event for each. Periods that the
 * paper names run from `servedAt`, which is also the event's `effectiveAt`. A delivery that was earlier and is recorded
 * later brings another: the earliest counts.
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
  /** Where it was served as it was written; otherwise `notice-written` has told it. */
  file: z.optional(paperFile),
});

/** The owner's side opened a paper for the first time, which was served before by the county's rule. */
export const noticeOpened = z.object({ number: z.string(), kind: z.string(), openedAt: z.string() });

/** A paper was delivered outside the system; its service too (`notice-served`) when that is the earliest. */
export const noticeDelivered = z.object({
  number: z.string(),
  kind: z.string(),
  how: deliveredBy,
  /** ISO 8601, +08:00. */
  deliveredAt: z.string(),
  receivedBy: deliveredTo,
  receipt: z.string(),
});

/** In the chain COUNTY. Number and address lie in the vault under `contact`; absent when nothing is registered any more. */
export const contactsRegistered = z.object({
  owner: z.string(),
  contact: z.optional(z.string()),
  channels: z.array(z.enum(['sms', 'mail'])),
});

/** `data` of each event type of the context `notices`. */
export const noticeEventData = {
  'notice-written': noticeWritten,
  'notice-served': noticeServed,
  'notice-opened': noticeOpened,
  'notice-delivered': noticeDelivered,
  'contacts-registered': contactsRegistered,
} as const;

export type NoticeEventType = keyof typeof noticeEventData;

export type NoticeEventData<Type extends NoticeEventType> = z.input<(typeof noticeEventData)[Type]>;

export const noticeEventNames: Readonly<Record<NoticeEventType, Bilingual>> = {
  'notice-written': { zh: '文书制作', en: 'paper written' },
  'notice-served': { zh: '文书送达', en: 'paper served' },
  'notice-opened': { zh: '文书已查阅', en: 'paper opened' },
  'notice-delivered': { zh: '文书线下送达', en: 'paper delivered' },
  'contacts-registered': { zh: '通知方式登记', en: 'contacts registered' },
};
