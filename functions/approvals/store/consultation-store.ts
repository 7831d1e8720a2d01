import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { fromItem, toItem } from '../../../shared/dynamo/item.ts';
import { toKey } from '../../../shared/dynamo/key.ts';
import { queryPage } from '../../../shared/dynamo/query-page.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import {
  awaitedKeys,
  awaitedOf,
  awaitedPlace,
  consultationKey,
  consultationPartition,
} from '../consultation-keys.ts';
import {
  type AwaitedOpinion,
  type ConsultationRecord,
  consultationRecord,
  listedConsultation,
} from '../domain/consultation-record.ts';
import type { PageOf } from './approval-store.ts';

/** What departments were asked of cases, and what they have answered. */
export interface ConsultationStore {
  readonly find: (caseId: string, askedAt: string, member: string) => Promise<ConsultationRecord | undefined>;
  /** Everything that was asked of a case, in order. */
  readonly ofCase: (caseId: string) => Promise<readonly ConsultationRecord[]>;
  /** What waits for a department and ends on this day or later, the first to end first. */
  readonly awaited: (
    member: string,
    page: { readonly from: string; readonly limit: number; readonly cursor?: string | undefined },
  ) => Promise<PageOf<AwaitedOpinion>>;
  /** Goes with a write of the case, which guards it. */
  readonly write: (record: ConsultationRecord, state: 'awaited' | 'ended') => StateWrite;
}

export const createConsultationStore = (client: DynamoDBClient, tableName: string): ConsultationStore => ({
  find: async (caseId, askedAt, member) => {
    const { Item } = await client.send(
      new GetItemCommand({
        TableName: tableName,
        Key: toKey(consultationKey(caseId, askedAt, member)),
        ConsistentRead: true,
      }),
    );
    return Item && consultationRecord.parse(fromItem(Item));
  },
  // a case has a hundred members at most: one page
  ofCase: async (caseId) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: tableName,
        KeyConditionExpression: 'PK = :consultations',
        ExpressionAttributeValues: { ':consultations': { S: consultationPartition(caseId) } },
        ConsistentRead: true,
      }),
    );
    return Items.map((item) => consultationRecord.parse(fromItem(item)));
  },
  awaited: async (member, { from, limit, cursor }) => {
    const { value, scope } = awaitedOf(member);
    const { items, ...more } = await queryPage(client, {
      TableName: tableName,
      IndexName: 'department',
      KeyConditionExpression: 'departmentKey = :member AND dueKey >= :from',
      ExpressionAttributeValues: { ':member': { S: value }, ':from': { S: from } },
      scope,
      limit,
      cursor,
    });
    const entries = items.map(fromItem).map((item) => ({
      ...listedConsultation.parse(item),
      ...awaitedPlace(String(item['dueKey'])),
    }));
    return { entries, ...more };
  },
  write: (record, state) => ({
    subject: `consultation of ${record.member}`,
    whenLost: 'stale',
    write: {
      Put: {
        TableName: tableName,
        Item: toItem({
          ...record,
          ...(state === 'awaited' && awaitedKeys(record)),
          ...consultationKey(record.caseId, record.askedAt, record.member),
        }),
      },
    },
  }),
});
