import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';

/** Writes one record on its version; false when somebody else has written it since it was read. */
export type SaveRecord = (write: StateWrite) => Promise<boolean>;

export const createSaveRecord =
  (client: DynamoDBClient): SaveRecord =>
  async ({ write: { Put } }) => {
    if (Put === undefined) throw new TypeError('a record is put');
    try {
      await client.send(new PutItemCommand({ ...Put, Item: Put.Item }));
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  };
