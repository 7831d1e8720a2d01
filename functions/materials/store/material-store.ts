import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { fromItem, type Item, toItem } from '../../../shared/dynamo/item.ts';
import { type Key, toKey } from '../../../shared/dynamo/key.ts';
import { materialRecord } from '../domain/material-record.ts';
import type { Material } from '../domain/material.ts';
import { nothingKnown, type ProjectFacts, projectFacts } from '../domain/project-facts.ts';
import { factsKey, materialKey, pointerKey } from '../keys.ts';
import type { ObjectName } from '../object-keys.ts';

/** Reads of this context; consistent but for the index. */
export interface MaterialStore {
  readonly find: (name: ObjectName) => Promise<Material | undefined>;
  readonly findProjectOf: (materialId: string) => Promise<string | undefined>;
  /** What was kept of a project. */
  readonly readFacts: (projectId: string) => Promise<ProjectFacts>;
  /** Keeps what was folded, unless more is kept already. */
  readonly keepFacts: (projectId: string, facts: ProjectFacts) => Promise<void>;
  /** Pending materials of one partition of `lapsing` declared before a moment, the oldest first: a page. */
  readonly listPending: (
    partition: string,
    before: string,
    start?: Item,
  ) => Promise<{ readonly names: readonly ObjectName[]; readonly next: Item | undefined }>;
}

const pendingName = z.object({ projectId: z.string(), materialId: z.string() });

export const createMaterialStore = (client: DynamoDBClient, tableName: string): MaterialStore => {
  const get = async (key: Key): Promise<Item | undefined> => {
    const { Item: found } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: toKey(key), ConsistentRead: true }),
    );
    return found;
  };
  return {
    find: async ({ projectId, materialId }) => {
      const item = await get(materialKey(projectId, materialId));
      return item && materialRecord.parse(fromItem(item));
    },
    findProjectOf: async (materialId) => (await get(pointerKey(materialId)))?.['projectId']?.S,
    readFacts: async (projectId) => {
      const item = await get(factsKey(projectId));
      // what another release kept in another shape is folded anew
      return (item && projectFacts.safeParse(fromItem(item)).data) ?? nothingKnown;
    },
    keepFacts: async (projectId, facts) => {
      try {
        await client.send(
          new PutItemCommand({
            TableName: tableName,
            Item: toItem({ ...facts, ...factsKey(projectId) }),
            ConditionExpression: 'attribute_not_exists(PK) OR #number < :number',
            ExpressionAttributeNames: { '#number': 'number' },
            ExpressionAttributeValues: { ':number': { N: String(facts.number) } },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
    listPending: async (partition, before, start) => {
      const { Items = [], LastEvaluatedKey }: QueryCommandOutput = await client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: 'lapsing',
          KeyConditionExpression: 'lapsingKey = :partition AND declaredKey < :before',
          ExpressionAttributeValues: { ':partition': { S: partition }, ':before': { S: before } },
          Limit: 100,
          ...(start && { ExclusiveStartKey: start }),
        }),
      );
      return { names: Items.map((item) => pendingName.parse(fromItem(item))), next: LastEvaluatedKey };
    },
  };
};
