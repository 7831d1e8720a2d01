import { createHash } from 'node:crypto';
import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';

/** One hash over every item of the tables. */
export const tableDigest = async (client: DynamoDBClient, tables: readonly string[]): Promise<string> => {
  const items: string[] = [];
  for (const TableName of tables)
    for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
      items.push(
        ...Items.map(
          (item) =>
            `${TableName} ${JSON.stringify(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))}`,
        ),
      );
  return createHash('sha256')
    .update(items.sort((a, b) => (a < b ? -1 : 1)).join('\n'))
    .digest('hex');
};
