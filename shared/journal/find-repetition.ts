import { GetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../kernel/clock.ts';
import { toKey } from '../dynamo/key.ts';
import type { CommitOutcome } from './commit-types.ts';
import { isKept, readRepetition } from './idempotency-record.ts';
import { idempotencyKey } from './keys.ts';

export type FindRepetition = (
  key: string,
  bodyHash: string,
) => Promise<Extract<CommitOutcome, { kind: 'repeated' | 'body-differs' }> | undefined>;

/**
 * Looks for a command's idempotency record before the command runs, so that a repeat meets its stored answer and not
 * the state that it made itself (a code that is taken, a version that moved). The commit decides; this is a short cut.
 */
export const createFindRepetition =
  (client: DynamoDBClient, contextTable: string, clock: Clock): FindRepetition =>
  async (key, bodyHash) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: contextTable, Key: toKey(idempotencyKey(key)), ConsistentRead: true }),
    );
    return Item !== undefined && isKept(Item, clock()) ? readRepetition(Item, bodyHash) : undefined;
  };
