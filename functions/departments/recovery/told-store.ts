import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import { fromItem, type Item } from '../../../shared/dynamo/item.ts';
import { toKey } from '../../../shared/dynamo/key.ts';
import { deliveryEndKey, toldKey } from '../../../shared/journal/keys.ts';
import { type DeliveryEnd, deliveryEnd, type Told, toldItem } from '../store/told-item.ts';

/** What was told, as it is kept beside the journal's events. */
export interface ToldStore {
  /** Tellings of a chain by the number of their event. */
  readonly read: (chain: string) => Promise<ReadonlyMap<number, Told>>;
  readonly findEnd: (deliveryId: string) => Promise<DeliveryEnd | undefined>;
}

export const createToldStore = (client: DynamoDBClient, journalTable: string): ToldStore => ({
  read: async (chain) => {
    const found: Item[] = [];
    let start: Item | undefined;
    do {
      const page: QueryCommandOutput = await client.send(
        new QueryCommand({
          TableName: journalTable,
          KeyConditionExpression: 'PK = :tellings',
          ExpressionAttributeValues: { ':tellings': { S: toldKey(chain, 0).PK } },
          ConsistentRead: true,
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      found.push(...(page.Items ?? []));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return new Map(
      found.map((item) => {
        const number = Number(item['SK']?.S);
        return [number, { chain, number, ...toldItem.parse(fromItem(item)) }];
      }),
    );
  },
  findEnd: async (deliveryId) => {
    const { Item: found } = await client.send(
      new GetItemCommand({
        TableName: journalTable,
        Key: toKey(deliveryEndKey(deliveryId)),
        ConsistentRead: true,
      }),
    );
    return found && deliveryEnd.parse(fromItem(found));
  },
});
