import type { Key } from '../../shared/dynamo/key.ts';
import type { CursorScope } from '../../shared/dynamo/page-cursor.ts';

/**
 * Table `departments`. Idempotency records and cursors are kept here by shared/journal/keys.ts.
 *
 * | item     | PK                    | SK                       | attributes                                            |
 * |----------|-----------------------|--------------------------|-------------------------------------------------------|
 * | message  | FEED#<department>     | MESSAGE#<10 digits>      | body; never changed or removed                        |
 * | case     | CASE#<cas>            | CASE                     | store/case-item.ts: folded from the journal           |
 * | delivery | DELIVERY#<dlv>        | DELIVERY                 | domain/delivery.ts; index keys until it is delivered  |
 * | outbox   | OUTBOX#<chain>        | <10 digits of the event> | deliveryIds to be put on the queue, or department     |
 * | endpoint | ENDPOINT#<department> | ENDPOINT                 | domain/endpoint.ts                                    |
 * | ring     | KEYRING               | KEYRING                  | domain/rotation.ts                                    |
 *
 * | index   | partition                                                    | sort                             | more                   |
 * |---------|--------------------------------------------------------------|----------------------------------|------------------------|
 * | pending | pendingKey PENDING#<department>, or EXHAUSTED#<department>    | numberKey <10 digits>            | deliveryId             |
 * | planned | plannedKey WAITING                                           | momentKey <13 digits of ms>#<dlv> | deliveryId, department |
 */
const digits = (number: number, length: number): string => String(number).padStart(length, '0');

export const feedPartition = (department: string): string => `FEED#${department}`;

export const lastMessageNumber = 9_999_999_999;

export const messageKey = (department: string, number: number): Key => ({
  PK: feedPartition(department),
  SK: `MESSAGE#${digits(number, 10)}`,
});

export const messageNumber = (sortKey: string): number => Number(sortKey.slice('MESSAGE#'.length));

export const caseKey = (caseId: string): Key => ({ PK: `CASE#${caseId}`, SK: 'CASE' });

export const deliveryKey = (deliveryId: string): Key => ({ PK: `DELIVERY#${deliveryId}`, SK: 'DELIVERY' });

export const outboxPartition = (chain: string): string => `OUTBOX#${chain}`;

export const outboxKey = (chain: string, number: number): Key => ({
  PK: outboxPartition(chain),
  SK: digits(number, 10),
});

export const endpointKey = (department: string): Key => ({ PK: `ENDPOINT#${department}`, SK: 'ENDPOINT' });

export const ringKey: Key = { PK: 'KEYRING', SK: 'KEYRING' };

export type Standing = 'pending' | 'exhausted';

const standingPartition = (standing: Standing, department: string): string =>
  `${standing === 'pending' ? 'PENDING' : 'EXHAUSTED'}#${department}`;

export const waitingPartition = 'WAITING';

/** Sorts before every delivery of this moment. */
export const momentBefore = (moment: number): string => digits(moment, 13);

interface Listed {
  readonly deliveryId: string;
  readonly department: string;
  readonly number: number;
}

/** Keys in the index `pending`. */
export const standingKeys = (
  standing: Standing,
  { department, number }: Listed,
): Readonly<Record<string, string>> => ({
  pendingKey: standingPartition(standing, department),
  numberKey: digits(number, 10),
});

/** Keys in the index `planned`. */
export const plannedKeys = (moment: number, { deliveryId }: Listed): Readonly<Record<string, string>> => ({
  plannedKey: waitingPartition,
  momentKey: `${momentBefore(moment)}#${deliveryId}`,
});

/** The deliveries of a department that wait, or that failed to the end: partition of `pending`, scope of its cursors. */
export const standingDeliveries = (
  standing: Standing,
  department: string,
): { readonly value: string; readonly scope: CursorScope } => {
  const value = standingPartition(standing, department);
  return {
    value,
    scope: {
      query: `deliveries?department=${department}&state=${standing}`,
      members: {
        PK: { startsWith: 'DELIVERY#dlv_' },
        SK: { equals: 'DELIVERY' },
        pendingKey: { equals: value },
        numberKey: { startsWith: '' },
      },
    },
  };
};
