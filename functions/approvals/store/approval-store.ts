import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { FoldedProject } from '../../../shared/contracts/project-facts.ts';
import { fromItem, type Item } from '../../../shared/dynamo/item.ts';
import { type Key, toKey } from '../../../shared/dynamo/key.ts';
import { queryPage } from '../../../shared/dynamo/query-page.ts';
import { listedCase, type ListedCase } from '../domain/approval-case.ts';
import {
  departmentCases,
  factsKey,
  ownedProjects,
  placeOfEntry,
  pointerKey,
  projectPartition,
} from '../keys.ts';
import { type Partition, readFacts, readPartition } from './read-partition.ts';

export interface PageOf<Entry> {
  readonly entries: readonly Entry[];
  readonly next?: string;
}

/** Reads of the table `approvals`; all but the lists are consistent. */
export interface ApprovalStore {
  /** Where a case or application lies. */
  readonly findPlace: (id: string) => Promise<Place | undefined>;
  readonly readProject: (projectId: string) => Promise<Partition>;
  readonly findFacts: (projectId: string) => Promise<FoldedProject>;
  /** Open cases of a department by next due day; only those due before a day when one is given. */
  readonly listCases: (
    department: string,
    page: {
      readonly limit: number;
      readonly dueBefore?: string | undefined;
      /** Filters that the cursor is bound to. */
      readonly filters: string;
      readonly cursor?: string | undefined;
    },
  ) => Promise<PageOf<ListedCase>>;
  /** Ids of an owner's projects, newest first. */
  readonly listProjects: (
    owner: string,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ) => Promise<PageOf<string>>;
}

const pointerRecord = z.object({ projectId: z.string(), scope: z.string() });

type Place = z.infer<typeof pointerRecord>;

export const createApprovalStore = (client: DynamoDBClient, tableName: string): ApprovalStore => {
  const get = async (key: Key): Promise<Record<string, unknown> | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: toKey(key), ConsistentRead: true }),
    );
    return Item && fromItem(Item);
  };

  const queryPartition = async (projectId: string): Promise<readonly Record<string, unknown>[]> => {
    const found: Item[] = [];
    let start: Item | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'PK = :project',
          ExpressionAttributeValues: { ':project': { S: projectPartition(projectId) } },
          ConsistentRead: true,
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      found.push(...Items);
      start = LastEvaluatedKey;
    } while (start !== undefined);
    return found.map(fromItem);
  };

  return {
    findPlace: async (id) => {
      const pointer = await get(pointerKey(id));
      return pointer && pointerRecord.parse(pointer);
    },
    readProject: async (projectId) => readPartition(await queryPartition(projectId)),
    findFacts: async (projectId) => readFacts(await get(factsKey(projectId))),
    listCases: async (department, { limit, dueBefore, filters, cursor }) => {
      const { value, scope } = departmentCases(department, filters);
      const { items, ...more } = await queryPage(client, {
        TableName: tableName,
        IndexName: 'department',
        KeyConditionExpression:
          dueBefore === undefined ? '#key = :value' : '#key = :value AND dueKey < :before',
        ExpressionAttributeNames: { '#key': 'departmentKey' },
        ExpressionAttributeValues: {
          ':value': { S: value },
          ...(dueBefore !== undefined && { ':before': { S: dueBefore } }),
        },
        scope,
        limit,
        cursor,
      });
      const entries = items
        .map(fromItem)
        .map((item) =>
          listedCase.parse({ ...item, ...placeOfEntry(String(item['PK']), String(item['SK'])) }),
        );
      return { entries, ...more };
    },
    listProjects: async (owner, { limit, cursor }) => {
      const { value, scope } = ownedProjects(owner);
      const { items, ...more } = await queryPage(client, {
        TableName: tableName,
        IndexName: 'owner',
        KeyConditionExpression: '#key = :value',
        ExpressionAttributeNames: { '#key': 'ownerKey' },
        ExpressionAttributeValues: { ':value': { S: value } },
        ScanIndexForward: false,
        scope,
        limit,
        cursor,
      });
      const entries = items.map((item) => item['projectKey']?.S ?? '');
      return { entries, ...more };
    },
  };
};
