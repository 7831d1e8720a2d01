import { BatchGetItemCommand, type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod/mini';
import { fromItem, type Item } from '../../../shared/dynamo/item.ts';
import { type Key, toKey } from '../../../shared/dynamo/key.ts';

/** Items by their partition key. */
export type Found = ReadonlyMap<string, Item>;

/** Records among what was found, in the order of the keys. */
export const pick = <Schema extends z.ZodMiniType>(
  found: Found,
  keys: readonly Key[],
  schema: Schema,
): z.output<Schema>[] =>
  keys.flatMap(({ PK }) => {
    const item = found.get(PK);
    return item === undefined ? [] : [schema.parse(fromItem(item))];
  });

/** Consistent reads by key, any number of keys. `find` reads records of several kinds at once, for `pick`. */
export const createReadItems = (client: DynamoDBClient, tableName: string) => {
  const get = async <Schema extends z.ZodMiniType>(
    key: Key,
    schema: Schema,
  ): Promise<z.output<Schema> | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: toKey(key), ConsistentRead: true }),
    );
    return Item && schema.parse(fromItem(Item));
  };

  const getBatch = async (keys: readonly Key[]): Promise<Item[]> => {
    const found: Item[] = [];
    let left: Item[] = keys.map(toKey);
    while (left.length > 0) {
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: left, ConsistentRead: true } } }),
      );
      found.push(...(Responses?.[tableName] ?? []));
      left = UnprocessedKeys?.[tableName]?.Keys ?? [];
    }
    return found;
  };

  const find = async (keys: readonly Key[]): Promise<Found> => {
    const found = new Map<string, Item>();
    for (let start = 0; start < keys.length; start += 100) {
      for (const item of await getBatch(keys.slice(start, start + 100))) found.set(item['PK']?.S ?? '', item);
    }
    return found;
  };

  const getMany = async <Schema extends z.ZodMiniType>(
    keys: readonly Key[],
    schema: Schema,
  ): Promise<z.output<Schema>[]> => pick(await find(keys), keys, schema);

  return { get, find, getMany };
};
