import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { fromItem, toItem } from '../../../shared/dynamo/item.ts';
import { countedDays } from '../domain/approval-case.ts';
import { placeOfEntry, timersPartition } from '../keys.ts';

/** An open case in the index of timers, with the calendar that its days were counted with. */
export interface OpenEntry {
  readonly projectId: string;
  readonly scope: string;
  readonly caseId: string;
  readonly calendar: string | undefined;
}

export type OpenCases = (
  limit: number,
  cursor: string | undefined,
) => Promise<{ readonly entries: readonly OpenEntry[]; readonly next?: string }>;

/** Reads the open cases page by page. The cursor never leaves this system. */
export const createOpenCases =
  (client: DynamoDBClient, tableName: string): OpenCases =>
  async (limit, cursor) => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        IndexName: 'timers',
        KeyConditionExpression: 'timersKey = :shard',
        // One shard; with more the cursor would name it.
        ExpressionAttributeValues: { ':shard': { S: timersPartition(0) } },
        Limit: limit,
        ...(cursor !== undefined && { ExclusiveStartKey: toItem(JSON.parse(cursor)) }),
      }),
    );
    const entries = Items.map((item) => {
      const { PK, SK, counted } = fromItem(item);
      const calendar = counted === undefined ? undefined : countedDays.parse(counted).calendar;
      return { ...placeOfEntry(String(PK), String(SK)), calendar };
    });
    const next = LastEvaluatedKey && JSON.stringify(fromItem(LastEvaluatedKey));
    return { entries, ...(next !== undefined && { next }) };
  };
