import type { TableDefinition } from './read-tables.ts';
import type { Engine } from './start-engine.ts';

const createTable = async (
  engine: Engine,
  { logicalId, name, createRequest }: TableDefinition,
): Promise<void> => {
  const dropped = await engine.send('DynamoDB_20120810.DeleteTable', JSON.stringify({ TableName: name }));
  if (dropped.status !== 200 && !dropped.text.includes('ResourceNotFoundException'))
    throw new Error(`table ${logicalId} cannot be emptied: ${dropped.text}`);
  const created = await engine.send('DynamoDB_20120810.CreateTable', JSON.stringify(createRequest));
  if (created.status === 200) return;
  throw new Error(`table ${logicalId} cannot be created: ${created.text}`);
};

/** Makes every table of the template anew, empty. */
export const createTables = async (engine: Engine, tables: readonly TableDefinition[]): Promise<void> => {
  await Promise.all(tables.map((table) => createTable(engine, table)));
};
