import type { Key } from '../dynamo/key.ts';

/**
 * The journal's items, and those that it keeps in the table of the context that commits or follows.
 *
 * | table   | item               | PK                             | SK                  | attributes                                        |
 * |---------|--------------------|--------------------------------|---------------------|---------------------------------------------------|
 * | journal | event of a project | PROJECT#<project>              | EVENT#<10 digits>   | number, type, project, body, hash, recordedAt, hour |
 * | journal | event of a county  | COUNTY                         | EVENT#<10 digits>   | the same, project = COUNTY                        |
 * | journal | person (vault)     | PERSON#<person>                | VAULT               | name, phone?, idNumber?, idType?                  |
 * | journal | telling            | TOLD#<chain>                   | <10 digits of the event> | at, messages: what `departments` told of it    |
 * | journal | end of a delivery  | DELIVERY#<delivery>            | END                 | state, startedAt, deliveredAt?: its last round    |
 * | context | idempotency record | IDEMPOTENCY#<who#operation#key> | IDEMPOTENCY         | bodyHash, status, answer (JSON), expiresAt (s, TTL) |
 * | context | consumer's cursor  | CURSOR#<consumer>#<chain>      | CURSOR              | number: the last event whose effect is written    |
 *
 * One index, `recorded` (hour, recordedAt): project, number and type of what was recorded in an hour. The table's stream carries new images; only items whose SK starts EVENT# reach the relay.
 */
export const countyChain = 'COUNTY';

export const eventPrefix = 'EVENT#';

export const lastEventNumber = 9_999_999_999;

/** Partition of a chain: a project's id, or `COUNTY`. */
export const chainPartition = (chain: string): string =>
  chain === countyChain ? countyChain : `PROJECT#${chain}`;

export const eventKey = (chain: string, number: number): Key => ({
  PK: chainPartition(chain),
  SK: `${eventPrefix}${String(number).padStart(10, '0')}`,
});

/** The hour of a moment as the index has it, `2026-03-02T01`, UTC. */
export const hourOf = (moment: number): string => new Date(moment).toISOString().slice(0, 13);

export const recordedIndex = 'recorded';

export const eventNumber = (sortKey: string): number => Number(sortKey.slice(eventPrefix.length));

/** What was told of an event: the context `departments` writes it in the transaction that tells. */
export const toldKey = (chain: string, number: number): Key => ({
  PK: `TOLD#${chain}`,
  SK: String(number).padStart(10, '0'),
});

export const deliveryEndKey = (deliveryId: string): Key => ({ PK: `DELIVERY#${deliveryId}`, SK: 'END' });

export const vaultKey = (person: string): Key => ({ PK: `PERSON#${person}`, SK: 'VAULT' });

export const idempotencyKey = (key: string): Key => ({ PK: `IDEMPOTENCY#${key}`, SK: 'IDEMPOTENCY' });

export const cursorKey = (consumer: string, chain: string): Key => ({
  PK: `CURSOR#${consumer}#${chain}`,
  SK: 'CURSOR',
});
