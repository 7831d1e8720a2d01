import { isDeepStrictEqual } from 'node:util';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { fromItem } from '../dynamo/item.ts';
import type { PutNew } from './restore-chain.ts';

/** Writes an item where nothing stands; what stands there is never written over. */
export const createPutNew =
  (client: DynamoDBClient): PutNew =>
  async ({ TableName, Item = {} }) => {
    try {
      await client.send(
        new PutItemCommand({
          TableName,
          Item,
          ConditionExpression: 'attribute_not_exists(PK)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return 'written';
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return isDeepStrictEqual(fromItem(error.Item ?? {}), fromItem(Item)) ? 'there' : 'differs';
    }
  };
