import type { Channel } from '../domain/contacts.ts';

export interface OutgoingMessage {
  /** Names the message: whoever takes it sends it once, however often it comes under this key. */
  readonly key: string;
  readonly channel: Channel;
  /** Mobile number or mail address. */
  readonly to: string;
  readonly text: string;
}

export type SentOrFailed =
  | { readonly kind: 'sent' }
  /** Refused, or not known to have arrived: it may come again under the same key. */
  | { readonly kind: 'failed'; readonly reason: string };

/** The one way of SMS and mail out of the county. It never throws for what the other side does. */
export interface MessageOut {
  readonly send: (message: OutgoingMessage) => Promise<SentOrFailed>;
}
