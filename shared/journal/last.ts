import { QueryCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { fromEventItem } from './event-item.ts';
import { emptyHead, type Head } from './hash-chain.ts';
import { chainPartition, eventNumber, eventPrefix } from './keys.ts';

export type ReadLast = (chain: string) => Promise<Head>;

/** Reads where a chain stands, consistently: number and hash of its last event. */
export const createReadLast =
  (client: DynamoDBClient, tableName: string): ReadLast =>
  async (chain) => {
    const { Items } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'PK = :chain AND begins_with(SK, :event)',
        ExpressionAttributeValues: { ':chain': { S: chainPartition(chain) }, ':event': { S: eventPrefix } },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: 1,
      }),
    );
    const item = Items?.[0];
    if (item === undefined) return emptyHead;
    const { key, hash } = fromEventItem(item);
    return { number: eventNumber(key), hash };
  };
