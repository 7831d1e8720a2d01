import type { Key } from '../../shared/dynamo/key.ts';
import type { CursorScope } from '../../shared/dynamo/page-cursor.ts';

/**
 * Table `departments`. Idempotency records and cursors are kept here by shared/journal/keys.ts. A party is a department
 * or an organisation: domain/party.ts.
 *
 * | item     | PK                    | SK                       | attributes                                            |
 * |----------|-----------------------|--------------------------|-------------------------------------------------------|
 * | message  | FEED#<party>          | MESSAGE#<10 digits>      | body; never changed or removed                        |
 * | case     | CASE#<cas>            | CASE                     | store/case-item.ts: folded from the journal           |
 * | project  | PROJECT#<prj>         | PROJECT                  | store/project-item.ts: whose inbox tells of it        |
 * | delivery | DELIVERY#<dlv>        | DELIVERY                 | domain/delivery.ts; index keys until it is delivered  |
 * | outbox   | OUTBOX#<chain>        | <10 digits of the event> | deliveryIds to be put on the queue, or party          |
 * | endpoint | ENDPOINT#<party>      | ENDPOINT                 | domain/endpoint.ts                                    |
 * | keys     | KEYS#<credit code>    | KEYS                     | domain/organisation-keys.ts                           |
 * | ring     | KEYRING               | KEYRING                  | domain/rotation.ts                                    |
 *
 * | index   | partition                                                    | sort                             | more                   |
 * |---------|--------------------------------------------------------------|----------------------------------|------------------------|
 * | pending | pendingKey PENDING#<party>, or EXHAUSTED#<party>              | numberKey <10 digits>            | deliveryId             |
 * | planned | plannedKey WAITING                                           | momentKey <13 digits of ms>#<dlv> | deliveryId, party      |
 */
const digits = (number: number, length: number): string => String(number).padStart(length, '0');

export const feedPartition = (party: string): string => `FEED#${party}`;

export const lastMessageNumber = 9_999_999_999;

export const messageKey = (party: string, number: number): Key => ({
  PK: feedPartition(party),
  SK: `MESSAGE#${digits(number, 10)}`,
});

export const messageNumber = (sortKey: string): number => Number(sortKey.slice('MESSAGE#'.length));

export const caseKey = (caseId: string): Key => ({ PK: `CASE#${caseId}`, SK: 'CASE' });

export const projectKey = (projectId: string): Key => ({ PK: `PROJECT#${projectId}`, SK: 'PROJECT' });

export const deliveryKey = (deliveryId: string): Key => ({ PK: `DELIVERY#${deliveryId}`, SK: 'DELIVERY' });

export const outboxPartition = (chain: string): string => `OUTBOX#${chain}`;

export const outboxKey = (chain: string, number: number): Key => ({
  PK: outboxPartition(chain),
  SK: digits(number, 10),
});

export const endpointKey = (party: string): Key => ({ PK: `ENDPOINT#${party}`, SK: 'ENDPOINT' });

export const keysKey = (organisation: string): Key => ({ PK: `KEYS#${organisation}`, SK: 'KEYS' });

export const ringKey: Key = { PK: 'KEYRING', SK: 'KEYRING' };

export type Standing = 'pending' | 'exhausted';

const standingPartition = (standing: Standing, party: string): string =>
  `${standing === 'pending' ? 'PENDING' : 'EXHAUSTED'}#${party}`;

export const waitingPartition = 'WAITING';

/** Sorts before every delivery of this moment. */
export const momentBefore = (moment: number): string => digits(moment, 13);

interface Listed {
  readonly deliveryId: string;
  readonly party: string;
  readonly number: number;
}

/** Keys in the index `pending`. */
export const standingKeys = (
  standing: Standing,
  { party, number }: Listed,
): Readonly<Record<string, string>> => ({
  pendingKey: standingPartition(standing, party),
  numberKey: digits(number, 10),
});

/** Keys in the index `planned`. */
export const plannedKeys = (moment: number, { deliveryId }: Listed): Readonly<Record<string, string>> => ({
  plannedKey: waitingPartition,
  momentKey: `${momentBefore(moment)}#${deliveryId}`,
});

/** The deliveries of a party that wait, or that failed to the end: partition of `pending`, scope of its cursors. */
export const standingDeliveries = (
  standing: Standing,
  party: string,
): { readonly value: string; readonly scope: CursorScope } => {
  const value = standingPartition(standing, party);
  return {
    value,
    scope: {
      query: `deliveries?party=${party}&state=${standing}`,
      members: {
        PK: { startsWith: 'DELIVERY#dlv_' },
        SK: { equals: 'DELIVERY' },
        pendingKey: { equals: value },
        numberKey: { startsWith: '' },
      },
    },
  };
};
