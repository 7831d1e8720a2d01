import { asRecord, isRecord } from '../template/as-record.ts';
import type { TableDefinition } from './read-tables.ts';

/**
 * The table of which a TransactWriteItems names one item twice, which DynamoDB refuses and DynamoDB Local does not.
 */
export const repeatedItem = (
  request: Readonly<Record<string, unknown>>,
  byName: ReadonlyMap<string, TableDefinition>,
): string | undefined => {
  const seen = new Set<string>();
  for (const item of [request['TransactItems'] ?? []].flat()) {
    const part = asRecord(Object.values(asRecord(item))[0]);
    const name = String(part['TableName']);
    const schema = [byName.get(name)?.createRequest['KeySchema'] ?? []].flat().filter(isRecord);
    const key = asRecord(part['Key'] ?? part['Item']);
    const identity = JSON.stringify([name, schema.map(({ AttributeName }) => key[String(AttributeName)])]);
    if (seen.has(identity)) return name;
    seen.add(identity);
  }
  return undefined;
};
