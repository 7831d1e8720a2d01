import { DomainError } from '../kernel/domain-error.ts';
import { canonicalText } from './canonical-text.ts';
import type { JournalEvent, LinkedEvent, NewEvent } from './event.ts';
import { linkHash, type Head } from './hash-chain.ts';

const largestBody = 64 * 1024;

/** An event that has its id already and waits for its number. */
export interface IdentifiedEvent {
  readonly id: string;
  readonly event: NewEvent;
}

/**
 * Puts events behind the head of their chain, numbered and hashed in order.
 * Throws `journal.event-too-large` when the text of one exceeds 64 KiB.
 * @param recordedAt ISO 8601, +08:00; also the legal time of an event that names none
 */
export const linkEvents = (
  head: Head,
  recordedAt: string,
  events: readonly IdentifiedEvent[],
): LinkedEvent[] => {
  let previous = head;
  return events.map(({ id, event }) => {
    const recorded: JournalEvent = {
      ...event,
      id,
      number: previous.number + 1,
      recordedAt,
      effectiveAt: event.effectiveAt ?? recordedAt,
    };
    const body = canonicalText(recorded);
    const bytes = Buffer.byteLength(body, 'utf8');
    if (bytes > largestBody) {
      throw new DomainError('journal.event-too-large', { type: event.type, bytes, limit: largestBody });
    }
    previous = { number: recorded.number, hash: linkHash(previous.hash, body) };
    return { event: recorded, body, hash: previous.hash };
  });
};
