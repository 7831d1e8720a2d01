import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type QueryCommandInput,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { meets } from './condition.ts';
import { createTables, type Tables } from './tables.ts';
import { transact } from './transact.ts';

export interface InMemoryDynamo {
  /** A client that never opens a connection: GetItem, Query of a table, single writes and transactions. */
  readonly client: DynamoDBClient;
  readonly tables: Tables;
}

const query = (tables: Tables, input: QueryCommandInput) => {
  const names = {
    names: input.ExpressionAttributeNames ?? {},
    values: input.ExpressionAttributeValues ?? {},
  };
  const found = tables.all(input.TableName, (item) => meets(input.KeyConditionExpression, item, names));
  if (input.ScanIndexForward === false) found.reverse();
  const { PK, SK } = input.ExclusiveStartKey ?? {};
  const start = found.findIndex((item) => item['PK']?.S === PK?.S && item['SK']?.S === SK?.S) + 1;
  const page = found.slice(start, start + (input.Limit ?? found.length));
  const last = page.at(-1);
  const isCut = last !== undefined && input.Limit !== undefined && page.length === input.Limit;
  const Items = page
    .filter((item) => meets(input.FilterExpression, item, names))
    .map((item) => structuredClone(item));
  return {
    Items,
    Count: Items.length,
    ...(isCut && { LastEvaluatedKey: { PK: last['PK'], SK: last['SK'] } }),
  };
};

const single = (tables: Tables, item: TransactWriteItem): object => {
  try {
    transact(tables, [item]);
    return {};
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const found = error.CancellationReasons?.[0]?.Item;
    throw new ConditionalCheckFailedException({
      message: 'The conditional request failed',
      $metadata: { httpStatusCode: 400 },
      ...(found && { Item: found }),
    });
  }
};

const answer = (tables: Tables, command: unknown): object => {
  if (command instanceof GetItemCommand) {
    const Item = tables.get(command.input.TableName, command.input.Key);
    return Item ? { Item: structuredClone(Item) } : {};
  }
  if (command instanceof QueryCommand) return query(tables, command.input);
  if (command instanceof TransactWriteItemsCommand) {
    transact(tables, command.input.TransactItems ?? []);
    return {};
  }
  if (command instanceof PutItemCommand)
    return single(tables, { Put: { ...command.input, Item: command.input.Item } });
  if (command instanceof UpdateItemCommand) {
    const { UpdateExpression, ...rest } = command.input;
    return single(tables, { Update: { ...rest, UpdateExpression } });
  }
  if (command instanceof DeleteItemCommand)
    return single(tables, { Delete: { ...command.input, Key: command.input.Key } });
  throw new Error('a command that the in-memory DynamoDB does not know');
};

/** The part of DynamoDB that the house uses, in memory, without contention: DynamoDB's own conditions and reasons. */
export const createInMemoryDynamo = (): InMemoryDynamo => {
  const tables = createTables();
  const client = new DynamoDBClient({ region: 'eu-central-1' });
  Object.defineProperty(client, 'send', {
    value: async (command: unknown): Promise<object> => {
      await Promise.resolve();
      return answer(tables, command);
    },
  });
  return { client, tables };
};
