import type { Engine } from '../../infra/local/dynamodb/start-engine.ts';
import type { Item } from '../../shared/dynamo/item.ts';

const batchLimit = 25;
const batchesAtOnce = 4;

const writeBatch = async (engine: Engine, table: string, items: readonly Item[]): Promise<void> => {
  const RequestItems = { [table]: items.map((Item) => ({ PutRequest: { Item } })) };
  const { status, text } = await engine.send(
    'DynamoDB_20120810.BatchWriteItem',
    JSON.stringify({ RequestItems }),
  );
  if (status !== 200 || !text.includes('"UnprocessedItems":{}')) throw new Error(`${table}: ${text}`);
};

const chunks = <One>(all: readonly One[], size: number): (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );

/** Puts items into a table of the bare engine, in batches. */
export const writeItems = async (engine: Engine, table: string, items: readonly Item[]): Promise<void> => {
  for (const some of chunks(chunks(items, batchLimit), batchesAtOnce))
    await Promise.all(some.map((batch) => writeBatch(engine, table, batch)));
};
