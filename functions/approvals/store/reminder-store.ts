import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { fromItem } from '../../../shared/dynamo/item.ts';
import { queryPage } from '../../../shared/dynamo/query-page.ts';
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
    const { items, ...more } = await queryPage(client, {
      TableName: tableName,
      KeyConditionExpression: 'PK = :tray',
      ExpressionAttributeValues: { ':tray': { S: value } },
      ScanIndexForward: false,
      scope,
      limit,
      cursor,
    });
    const entries = items.map((item) => reminderRecord.parse(fromItem(item)));
    return { entries, ...more };
  },
});
