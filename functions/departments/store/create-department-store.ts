import type * as z from 'zod/mini';
import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { fromItem, type Item } from '../../../shared/dynamo/item.ts';
import { type Key, toKey } from '../../../shared/dynamo/key.ts';
import { queryPage } from '../../../shared/dynamo/query-page.ts';
import { seededEndpoint } from '../domain/endpoint.ts';
import type { KnownDepartments } from '../domain/known-department.ts';
import { organisationKeysSchema } from '../domain/organisation-keys.ts';
import { rotationSchema } from '../domain/rotation.ts';
import {
  caseKey,
  deliveryKey,
  endpointKey,
  feedPartition,
  keysKey,
  lastMessageNumber,
  messageKey,
  messageNumber,
  momentBefore,
  outboxPartition,
  projectKey,
  ringKey,
  standingDeliveries,
  waitingPartition,
} from '../keys.ts';
import { caseItem } from './case-item.ts';
import { deliveryItem } from './delivery-item.ts';
import { endpointItem } from './endpoint-item.ts';
import type { DepartmentStore, OverdueDelivery } from './department-store.ts';
import { outboxEntry } from './outbox-entry.ts';
import { projectItem } from './project-item.ts';

export const createDepartmentStore = (
  client: DynamoDBClient,
  tableName: string,
  departments: KnownDepartments,
): DepartmentStore => {
  const get = async (key: Key): Promise<Record<string, unknown> | undefined> => {
    const { Item: found } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: toKey(key), ConsistentRead: true }),
    );
    return found && fromItem(found);
  };
  const find = async <Kept>(key: Key, schema: z.ZodMiniType<Kept>): Promise<Kept | undefined> => {
    const found = await get(key);
    return found && schema.parse(found);
  };
  const query = async (
    input: Omit<QueryCommandInput, 'TableName'>,
  ): Promise<{ readonly items: readonly Item[]; readonly last: Item | undefined }> => {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({ TableName: tableName, ...input }),
    );
    return { items: Items, last: LastEvaluatedKey };
  };

  return {
    findEndpoint: async (party) => {
      const found = await get(endpointKey(party));
      if (found !== undefined) return endpointItem.parse(found);
      const seed = Object.hasOwn(departments, party) ? departments[party]?.endpoint : undefined;
      return seed === undefined ? undefined : seededEndpoint(party, seed);
    },
    findDelivery: (deliveryId) => find(deliveryKey(deliveryId), deliveryItem),
    findCase: (caseId) => find(caseKey(caseId), caseItem),
    findProject: (projectId) => find(projectKey(projectId), projectItem),
    findKeys: (organisation) => find(keysKey(organisation), organisationKeysSchema),
    findRotation: () => find(ringKey, rotationSchema),
    lastNumber: async (party) => {
      const { items } = await query({
        KeyConditionExpression: 'PK = :feed',
        ExpressionAttributeValues: { ':feed': { S: feedPartition(party) } },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: 1,
      });
      return items[0] === undefined ? 0 : messageNumber(items[0]['SK']?.S ?? '');
    },
    readFeed: async (party, after, limit) => {
      if (after >= lastMessageNumber) return [];
      const { items } = await query({
        KeyConditionExpression: 'PK = :feed AND SK BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':feed': { S: feedPartition(party) },
          ':from': { S: messageKey(party, after + 1).SK },
          ':to': { S: messageKey(party, lastMessageNumber).SK },
        },
        ConsistentRead: true,
        Limit: limit,
      });
      return items.map((item) => ({
        number: messageNumber(item['SK']?.S ?? ''),
        text: item['body']?.S ?? '',
      }));
    },
    readOutbox: async (chain) => {
      const { items } = await query({
        KeyConditionExpression: 'PK = :outbox',
        ExpressionAttributeValues: { ':outbox': { S: outboxPartition(chain) } },
        ConsistentRead: true,
        Limit: 100,
      });
      return items.map((item) => outboxEntry.parse(fromItem(item)));
    },
    list: async (standing, party, limit, cursor) => {
      const { value, scope } = standingDeliveries(standing, party);
      const { items, next } = await queryPage(client, {
        TableName: tableName,
        IndexName: 'pending',
        KeyConditionExpression: 'pendingKey = :standing',
        ExpressionAttributeValues: { ':standing': { S: value } },
        scope,
        limit,
        cursor,
      });
      return { deliveryIds: items.map((item) => item['deliveryId']?.S ?? ''), next };
    },
    overdue: async (before) => {
      const found: OverdueDelivery[] = [];
      let start: Item | undefined;
      do {
        const { items, last } = await query({
          IndexName: 'planned',
          KeyConditionExpression: 'plannedKey = :waiting AND momentKey < :before',
          ExpressionAttributeValues: {
            ':waiting': { S: waitingPartition },
            ':before': { S: momentBefore(before) },
          },
          ...(start && { ExclusiveStartKey: start }),
        });
        for (const { deliveryId, party } of items)
          found.push({ deliveryId: deliveryId?.S ?? '', party: party?.S ?? '' });
        start = last;
      } while (start !== undefined);
      return found;
    },
  };
};
