import {
  type DynamoDBClient,
  GetItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { fromItem, toItem } from '../../../shared/dynamo/item.ts';
import { type Key, toKey } from '../../../shared/dynamo/key.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { tokenKey } from '../keys.ts';
import type { KeptToken, TokenStore } from './rendezvous-ports.ts';

const record = z.object({
  token: z.optional(z.string()),
  version: z.int(),
  generation: z.int(),
  rounds: z.int(),
  stamp: z.int(),
});

/** Forgets a token if it is still the same; one that is gone already is as good. */
export const forgettingToken = (tableName: string, caseId: string, token: string) =>
  ({
    TableName: tableName,
    Key: toKey(tokenKey(caseId)),
    UpdateExpression: 'REMOVE #token',
    ConditionExpression: 'attribute_not_exists(#token) OR #token = :token',
    ExpressionAttributeNames: { '#token': 'token' },
    ExpressionAttributeValues: { ':token': { S: token } },
  }) satisfies TransactWriteItem['Update'];

// No execution waits for longer than a year, and none is older than that: whatever a token was kept for is over.
const secondsKept = 400 * 86_400;

const keepingToken = (
  tableName: string,
  caseId: string,
  kept: KeptToken,
  now: number,
): TransactWriteItem => ({
  Put: {
    TableName: tableName,
    Item: toItem({ ...kept, ...tokenKey(caseId), expiresAt: Math.floor(now / 1_000) + secondsKept }),
    ConditionExpression: kept.stamp === 1 ? 'attribute_not_exists(PK)' : 'stamp = :before',
    ...(kept.stamp > 1 && { ExpressionAttributeValues: { ':before': { N: String(kept.stamp - 1) } } }),
  },
});

/** @param caseKeyOf where the item of a case lies */
export const createTokenStore = (
  client: DynamoDBClient,
  tableName: string,
  clock: Clock,
  caseKeyOf: (caseId: string) => Promise<Key>,
): TokenStore => ({
  find: async (caseId) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: toKey(tokenKey(caseId)), ConsistentRead: true }),
    );
    return Item && record.parse(fromItem(Item));
  },
  keep: async (caseId, kept) => {
    const unchanged: TransactWriteItem = {
      ConditionCheck: {
        TableName: tableName,
        Key: toKey(await caseKeyOf(caseId)),
        ConditionExpression: 'revision = :seen',
        ExpressionAttributeValues: { ':seen': { N: String(kept.version) } },
      },
    };
    try {
      const TransactItems = [unchanged, keepingToken(tableName, caseId, kept, clock())];
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      return 'kept';
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
      if (codes[0] === 'ConditionalCheckFailed') return 'case-moved';
      if (codes[1] === 'ConditionalCheckFailed') return 'lost';
      throw error;
    }
  },
  forget: async (caseId, token) => {
    try {
      await client.send(new UpdateItemCommand(forgettingToken(tableName, caseId, token)));
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    }
  },
});
