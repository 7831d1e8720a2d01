import {
  GetItemCommand,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type DynamoDBClient,
  type Put,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { toItem } from '../dynamo/item.ts';
import { toKey } from '../dynamo/key.ts';
import type { StateWrite } from './commit-types.ts';
import { cursorKey } from './keys.ts';
import { readFailure } from './read-failure.ts';
import { refuseTooLarge } from './transaction.ts';

/** `advanced`: effect and cursor are written. `retry`: nothing is known to be written; read the cursor and go on. */
export type Advance = 'advanced' | 'retry';

/** Where one consumer stands in each chain. */
export interface CursorStore {
  /** Number of the last event whose effect is written; 0 before the first. */
  get(chain: string): Promise<number>;
  /** Writes an effect and moves the cursor in one transaction, if the cursor still stands at `from`. */
  advance(chain: string, from: number, to: number, effect: readonly TransactWriteItem[]): Promise<Advance>;
  /** The write that moves the cursor if it still stands at `from`, for a command that carries it along. */
  moving(chain: string, from: number, to: number): StateWrite;
  /** Sets the cursor to an earlier number; nothing happens when it stands there or before. */
  setBack(chain: string, to: number): Promise<void>;
}

const isNamed = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof Error && names.includes(error.name);

const moved = 'ConditionalCheckFailedException';

const cursorNames = { '#number': 'number' };

/** The cursors of a consumer, kept in its context's table. */
export const createCursorStore = (
  client: DynamoDBClient,
  contextTable: string,
  consumer: string,
): CursorStore => {
  const cursorPut = (chain: string, from: number, to: number): Put => ({
    TableName: contextTable,
    Item: toItem({ ...cursorKey(consumer, chain), number: to }),
    ConditionExpression: from === 0 ? 'attribute_not_exists(PK) OR #number = :from' : '#number = :from',
    ExpressionAttributeNames: cursorNames,
    ExpressionAttributeValues: { ':from': { N: String(from) } },
  });
  /** A transaction of one write would cost twice as much. */
  const send = async (items: readonly TransactWriteItem[], cursor: Put): Promise<unknown> =>
    items.length === 0
      ? client.send(new PutItemCommand(cursor))
      : client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: cursor }, ...items] }));
  return {
    get: async (chain) => {
      const { Item } = await client.send(
        new GetItemCommand({
          TableName: contextTable,
          Key: toKey(cursorKey(consumer, chain)),
          ConsistentRead: true,
        }),
      );
      return Number(Item?.['number']?.N ?? 0);
    },
    moving: (chain, from, to) => ({
      subject: `cursor ${consumer} ${chain}`,
      whenLost: 'stale',
      write: { Put: cursorPut(chain, from, to) },
    }),
    advance: async (chain, from, to, effect) => {
      const cursor = cursorPut(chain, from, to);
      refuseTooLarge([{ Put: cursor }, ...effect]);
      try {
        await send(effect, cursor);
        return 'advanced';
      } catch (error) {
        if (isNamed(error, moved, 'TransactionConflictException')) return 'retry';
        const isCancelled = error instanceof TransactionCanceledException;
        if (!isCancelled && readFailure(error) === 'final') throw error;
        const codes = isCancelled ? (error.CancellationReasons ?? []).map(({ Code }) => Code) : [];
        if (codes.includes('ValidationError')) throw error;
        return 'retry';
      }
    },
    setBack: async (chain, to) => {
      try {
        await client.send(
          new PutItemCommand({
            TableName: contextTable,
            Item: toItem({ ...cursorKey(consumer, chain), number: to }),
            ConditionExpression: '#number > :to',
            ExpressionAttributeNames: cursorNames,
            ExpressionAttributeValues: { ':to': { N: String(to) } },
          }),
        );
      } catch (error) {
        if (!isNamed(error, moved)) throw error;
      }
    },
  };
};
