import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { fromItem } from '../../../shared/dynamo/item.ts';
import { createPageCursor } from '../../../shared/dynamo/page-cursor.ts';
import { type Reminder, reminderRecord } from '../domain/reminder.ts';
import { remindersOf } from '../clock-keys.ts';
import type { PageOf } from './approval-store.ts';

/** The trays of the offices. */
export interface ReminderStore {
  /** Reminders of a tray, newest first. */
  readonly list: (
    tray: string,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ) => Promise<PageOf<Reminder>>;
}

export const createReminderStore = (client: DynamoDBClient, tableName: string): ReminderStore => ({
  list: async (tray, { limit, cursor }) => {
    const { value, scope } = remindersOf(tray);
    const pages = createPageCursor(scope);
    const start = pages.decode(cursor);
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'PK = :tray',
        ExpressionAttributeValues: { ':tray': { S: value } },
        ScanIndexForward: false,
        Limit: limit,
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    const next = pages.encode(LastEvaluatedKey);
    const entries = Items.map((item) => reminderRecord.parse(fromItem(item)));
    return { entries, ...(next !== undefined && { next }) };
  },
});
