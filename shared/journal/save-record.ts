import {
  type DynamoDBClient,
  PutItemCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { StateWrite } from './commit-types.ts';

/** Writes one record on its version, and what goes with it; false when somebody else has written it since it was read. */
export type SaveRecord = (write: StateWrite, along?: StateWrite) => Promise<boolean>;

const lost = ['ConditionalCheckFailed', 'TransactionConflict'];

const wasLost = (error: unknown): boolean =>
  error instanceof TransactionCanceledException
    ? (error.CancellationReasons ?? []).some(({ Code = '' }) => lost.includes(Code))
    : error instanceof Error && error.name === 'ConditionalCheckFailedException';

export const createSaveRecord =
  (client: DynamoDBClient): SaveRecord =>
  async ({ write }, along) => {
    const { Put } = write;
    if (Put === undefined) throw new TypeError('a record is put');
    try {
      if (along === undefined) await client.send(new PutItemCommand({ ...Put, Item: Put.Item }));
      else await client.send(new TransactWriteItemsCommand({ TransactItems: [write, along.write] }));
      return true;
    } catch (error) {
      if (wasLost(error)) return false;
      throw error;
    }
  };
