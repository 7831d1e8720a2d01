import * as z from 'zod/mini';
import { channels } from './contacts.ts';

/** One message about one paper by one channel. Moments are milliseconds since the epoch. */
export const message = z.object({
  /** `<number>#<channel>`. */
  key: z.string(),
  channel: z.enum(channels),
  owner: z.string(),
  /** Without a name, a number or an address. */
  text: z.string(),
  state: z.enum(['waiting', 'claimed', 'sent', 'dropped', 'given-up']),
  createdAt: z.int(),
  /** When it may be tried, or, of one that is claimed, when the claim is over. */
  nextAt: z.int(),
  attempts: z.int(),
  /** In a word, of the last attempt. */
  reason: z.optional(z.string()),
  version: z.int(),
});

export type Message = z.infer<typeof message>;

const minute = 60_000;
/** After the first, second, third failure, and each later one. */
const pauses = [5 * minute, 30 * minute, 120 * minute, 360 * minute];
const longest = 3 * 24 * 60 * minute;
/** Longer than the function that sends may live. */
const claimLasts = 5 * minute;

export const newMessage = (
  one: Pick<Message, 'key' | 'channel' | 'owner' | 'text'>,
  now: number,
): Message => ({ ...one, state: 'waiting', createdAt: now, nextAt: now, attempts: 0, version: 1 });

/** Whether it still waits for its turn, or for whoever claimed it. */
export const isOpen = ({ state }: Message): boolean => state === 'waiting' || state === 'claimed';

/** The message with a claim of the caller; undefined when it is over, not yet due, or claimed by somebody who may live. */
export const claimMessage = (one: Message, now: number): Message | undefined =>
  isOpen(one) && one.nextAt <= now
    ? {
        ...one,
        state: 'claimed',
        nextAt: now + claimLasts,
        attempts: one.attempts + 1,
        version: one.version + 1,
      }
    : undefined;

/** How an attempt ended. `none`: the owner has no such contact any more. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly reason: string };

/** What a claimed message becomes. */
export const concludeMessage = (claimed: Message, outcome: SendOutcome, now: number): Message => {
  const { reason: _before, ...rest } = claimed;
  const told = { ...rest, version: claimed.version + 1 };
  switch (outcome.kind) {
    case 'sent':
      return { ...told, state: 'sent' };
    case 'none':
      return { ...told, state: 'dropped' };
    case 'failed': {
      const { reason } = outcome;
      const nextAt = now + (pauses[claimed.attempts - 1] ?? pauses.at(-1) ?? 0);
      const isOver = nextAt > claimed.createdAt + longest;
      return { ...told, reason, ...(isOver ? { state: 'given-up' } : { state: 'waiting', nextAt }) };
    }
  }
};
