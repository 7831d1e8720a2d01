import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { TableIndex } from '../../../infra/constructs/context-table.ts';
import type { Item } from '../../../shared/dynamo/item.ts';
import { meets } from './condition.ts';
import type { Tables } from './tables.ts';

const keysOf = ({ partitionKey, sortKey }: TableIndex): readonly string[] => [
  'PK',
  'SK',
  partitionKey,
  sortKey,
];

const only = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));

/** The in-memory DynamoDB with indexes: sparse, in order of the sort key, with pages, and what they hold alone. */
export const withIndexes = (
  client: DynamoDBClient,
  tables: Tables,
  indexes: readonly TableIndex[],
): DynamoDBClient => {
  const queryIndex = ({ input }: QueryCommand, index: TableIndex) => {
    const { partitionKey: partition, sortKey: sort, attributes = [] } = index;
    const held = [...keysOf(index), ...attributes];
    const names = {
      names: input.ExpressionAttributeNames ?? {},
      values: input.ExpressionAttributeValues ?? {},
    };
    const found = tables
      .all(input.TableName)
      .filter((item) => item[partition] !== undefined && item[sort] !== undefined)
      .filter((item) => meets(input.KeyConditionExpression, item, names))
      .sort((a, b) => ((a[sort]?.S ?? '') < (b[sort]?.S ?? '') ? -1 : 1));
    if (input.ScanIndexForward === false) found.reverse();
    const start = input.ExclusiveStartKey?.[sort]?.S;
    const from = start === undefined ? 0 : found.findIndex((item) => item[sort]?.S === start) + 1;
    const Items = found.slice(from, from + (input.Limit ?? 1_000));
    const last: Item | undefined = Items.at(-1);
    const LastEvaluatedKey = last && only(last, keysOf(index));
    return {
      Items: structuredClone(Items.map((item) => only(item, held))),
      ...(Items.length === input.Limit && { LastEvaluatedKey }),
    };
  };
  const whole = new DynamoDBClient({ region: 'eu-central-1' });
  Object.defineProperty(whole, 'send', {
    value: async (command: unknown): Promise<object> => {
      if (command instanceof QueryCommand && command.input.IndexName !== undefined) {
        const index = indexes.find(({ name }) => name === command.input.IndexName);
        if (index === undefined) throw new Error(`no index ${command.input.IndexName}`);
        return queryIndex(command, index);
      }
      return Reflect.apply(Reflect.get(client, 'send'), client, [command]);
    },
  });
  return whole;
};
