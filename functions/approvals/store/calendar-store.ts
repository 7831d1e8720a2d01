import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { fromItem, toAttribute, toItem } from '../../../shared/dynamo/item.ts';
import { type Key, toKey } from '../../../shared/dynamo/key.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import { type ApprovalCase, caseRecord, type CountedDays } from '../domain/approval-case.ts';
import {
  type ProposedYear,
  proposedYear,
  type PublishedYears,
  publishedYears,
  type RecountRecord,
  recountRecord,
} from '../domain/calendar-records.ts';
import { proposalKey, proposals, publishedYearsKey, recountKey } from '../clock-keys.ts';
import { caseKey } from '../keys.ts';
import { createOpenCases, type OpenCases, type OpenEntry } from './open-cases.ts';

/** Years, proposals and the recount of open cases, in the table `approvals`. */
export interface CalendarStore {
  readonly readPublished: () => Promise<PublishedYears>;
  readonly findProposal: (year: number) => Promise<ProposedYear | undefined>;
  readonly listProposals: () => Promise<readonly ProposedYear[]>;
  readonly findRecount: () => Promise<RecountRecord | undefined>;
  /** Begins a pass, if nobody else has; false when somebody had. */
  readonly begin: (record: RecountRecord) => Promise<boolean>;
  /** A page of the open cases, from the index. */
  readonly openCases: OpenCases;
  readonly findCase: (entry: OpenEntry) => Promise<ApprovalCase | undefined>;
  /** Notes that a case was counted anew and nothing moved; nothing happens when it was written since. */
  readonly noteCounted: (one: ApprovalCase, counted: CountedDays) => Promise<void>;
  readonly writes: {
    readonly published: (record: PublishedYears) => StateWrite;
    readonly proposal: (record: ProposedYear) => StateWrite;
    readonly recount: (record: RecountRecord) => StateWrite;
  };
}

const wasMet = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
};

export const createCalendarStore = (client: DynamoDBClient, tableName: string): CalendarStore => {
  const get = async (key: Key): Promise<Record<string, unknown> | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: toKey(key), ConsistentRead: true }),
    );
    return Item && fromItem(Item);
  };
  const put = (key: Key, record: { readonly version: number }, subject: string): StateWrite => ({
    subject,
    whenLost: 'stale',
    write: {
      Put: {
        TableName: tableName,
        Item: toItem({ ...record, ...key }),
        ...(record.version === 1
          ? { ConditionExpression: 'attribute_not_exists(PK)' }
          : {
              ConditionExpression: 'version = :before',
              ExpressionAttributeValues: { ':before': { N: String(record.version - 1) } },
            }),
      },
    },
  });
  return {
    readPublished: async () =>
      publishedYears.parse((await get(publishedYearsKey)) ?? { version: 0, years: [] }),
    findProposal: async (year) => {
      const item = await get(proposalKey(year));
      return item && proposedYear.parse(item);
    },
    listProposals: async () => {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'PK = :calendar AND begins_with(SK, :proposal)',
          ExpressionAttributeValues: {
            ':calendar': { S: proposals.partition },
            ':proposal': { S: proposals.prefix },
          },
          ConsistentRead: true,
        }),
      );
      return Items.map((item) => proposedYear.parse(fromItem(item)));
    },
    findRecount: async () => {
      const item = await get(recountKey);
      return item && recountRecord.parse(item);
    },
    begin: async (record) => {
      const { Put } = put(recountKey, record, 'recount').write;
      return Put !== undefined && wasMet(client.send(new PutItemCommand(Put)));
    },
    openCases: createOpenCases(client, tableName),
    findCase: async ({ projectId, scope, caseId }) => {
      const item = await get(caseKey(projectId, scope, caseId));
      return item && caseRecord.parse(item);
    },
    noteCounted: async ({ projectId, scope, caseId, revision }, counted) => {
      const note = new UpdateItemCommand({
        TableName: tableName,
        Key: toKey(caseKey(projectId, scope, caseId)),
        UpdateExpression: 'SET counted = :counted',
        ConditionExpression: 'revision = :seen',
        ExpressionAttributeValues: { ':counted': toAttribute(counted), ':seen': { N: String(revision) } },
      });
      await wasMet(client.send(note));
    },
    writes: {
      published: (record) => put(publishedYearsKey, record, 'published years'),
      proposal: (record) => put(proposalKey(record.year), record, `proposal ${record.year}`),
      recount: (record) => put(recountKey, record, 'recount'),
    },
  };
};
