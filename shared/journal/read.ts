import { QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { fromEventItem, type StoredEvent } from './event-item.ts';
import type { JournalEvent, LinkedEvent } from './event.ts';
import { chainPartition, eventKey, lastEventNumber } from './keys.ts';

export interface Page<Entry> {
  readonly events: readonly Entry[];
  /** Whether the chain went on after this page when it was read. */
  readonly more: boolean;
}

/** A page of a chain in order: up to `limit` events (default 100) whose number is greater than `after`. */
export type ReadPage<Entry> = (chain: string, after: number, limit?: number) => Promise<Page<Entry>>;

/** Reads a chain as stored, consistently, believing nothing: for verification. */
export const createReadStored =
  (client: DynamoDBClient, tableName: string): ReadPage<StoredEvent> =>
  async (chain, after, limit = 100) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'PK = :chain AND SK BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':chain': { S: chainPartition(chain) },
          ':from': { S: eventKey(chain, after + 1).SK },
          ':to': { S: eventKey(chain, lastEventNumber).SK },
        },
        ConsistentRead: true,
        Limit: limit,
      }),
    );
    return { events: Items.map(fromEventItem), more: LastEvaluatedKey !== undefined };
  };

/** What an event says. Throws SyntaxError when its body is no JSON: only tampering does that. */
export const toLinked = ({ body, hash }: StoredEvent): LinkedEvent => {
  const event: JournalEvent = JSON.parse(body);
  return { event, body, hash };
};

/** Reads a chain's events, consistently. Throws SyntaxError when a body is no JSON: only tampering does that. */
export const createReadJournal = (client: DynamoDBClient, tableName: string): ReadPage<LinkedEvent> => {
  const readStored = createReadStored(client, tableName);
  return async (chain, after, limit) => {
    const page = await readStored(chain, after, limit);
    return { events: page.events.map(toLinked), more: page.more };
  };
};
