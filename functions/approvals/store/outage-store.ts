import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { fromItem, type Item, toItem } from '../../../shared/dynamo/item.ts';
import { toKey } from '../../../shared/dynamo/key.ts';
import { queryPage } from '../../../shared/dynamo/query-page.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { allOutages, outageKey, outagesBetween } from '../clock-keys.ts';
import { longestOutage, outageRecord, type OutageRecord } from '../domain/outage.ts';
import type { PageOf } from './approval-store.ts';

/** When the system was down, as it is recorded. */
export interface OutageStore {
  readonly find: (from: string, what: OutageRecord['function']) => Promise<OutageRecord | undefined>;
  /** Those that touch a span of time, milliseconds. */
  readonly during: (from: number, to: number) => Promise<readonly OutageRecord[]>;
  /** The latest first. */
  readonly list: (page: {
    readonly limit: number;
    readonly cursor?: string | undefined;
  }) => Promise<PageOf<OutageRecord>>;
  readonly write: (record: OutageRecord) => StateWrite;
}

export const createOutageStore = (client: DynamoDBClient, tableName: string): OutageStore => ({
  find: async (from, what) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: toKey(outageKey(from, what)), ConsistentRead: true }),
    );
    return Item && outageRecord.parse(fromItem(Item));
  },
  during: async (from, to) => {
    const { value, first, last } = outagesBetween(shanghaiIso(from - longestOutage), shanghaiIso(to));
    const found: Item[] = [];
    let start: Item | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'PK = :outages AND SK BETWEEN :first AND :last',
          ExpressionAttributeValues: {
            ':outages': { S: value },
            ':first': { S: first },
            ':last': { S: last },
          },
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      found.push(...Items);
      start = LastEvaluatedKey;
    } while (start !== undefined);
    return found.map((item) => outageRecord.parse(fromItem(item))).filter((one) => Date.parse(one.to) > from);
  },
  list: async ({ limit, cursor }) => {
    const { value, scope } = allOutages;
    const { items, ...more } = await queryPage(client, {
      TableName: tableName,
      KeyConditionExpression: 'PK = :outages',
      ExpressionAttributeValues: { ':outages': { S: value } },
      ScanIndexForward: false,
      scope,
      limit,
      cursor,
    });
    const entries = items.map((item) => outageRecord.parse(fromItem(item)));
    return { entries, ...more };
  },
  write: (record) => ({
    subject: 'outage',
    whenLost: 'stale',
    write: {
      Put: {
        TableName: tableName,
        Item: toItem({ ...record, ...outageKey(record.from, record.function) }),
        ...(record.version === 1
          ? { ConditionExpression: 'attribute_not_exists(PK)' }
          : {
              ConditionExpression: 'version = :before',
              ExpressionAttributeValues: { ':before': { N: String(record.version - 1) } },
            }),
      },
    },
  }),
});
