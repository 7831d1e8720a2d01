import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { fromItem, type Item } from '../../../shared/dynamo/item.ts';
import { toKey } from '../../../shared/dynamo/key.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { caseRecord } from '../domain/approval-case.ts';
import { type ApplicationRecord, applicationRecord } from '../domain/stage-record.ts';
import {
  applicationKey,
  caseKey,
  pointerKey,
  projectPartition,
  sortPrefix,
  timerKey,
  timerShards,
  timersPartition,
} from '../keys.ts';

/** What the starter reads, and the two technical attributes that it writes. */
export interface StarterStore {
  readonly findApplication: (applicationId: string) => Promise<ApplicationRecord | undefined>;
  /** Applications with an open case whose timer passed before this moment. */
  readonly overdue: (before: number) => Promise<readonly string[]>;
  /** Raises the generation if it is still the one read; false when somebody else did. */
  readonly raise: (application: ApplicationRecord, now: number) => Promise<boolean>;
  /** Makes the open cases of an application overdue at this moment, for the sweep. */
  readonly hasten: (application: ApplicationRecord, now: number) => Promise<void>;
}

const isLostCondition = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

export const createStarterStore = (client: DynamoDBClient, tableName: string): StarterStore => {
  const get = async (key: Item): Promise<Item | undefined> => {
    const { Item: found } = await client.send(
      new GetItemCommand({ TableName: tableName, Key: key, ConsistentRead: true }),
    );
    return found;
  };

  const queryAll = async (input: {
    readonly IndexName?: string;
    readonly ConsistentRead?: boolean;
    readonly KeyConditionExpression: string;
    readonly ExpressionAttributeValues: Item;
  }): Promise<Item[]> => {
    const found: Item[] = [];
    let start: Item | undefined;
    do {
      const page: QueryCommandOutput = await client.send(
        new QueryCommand({ TableName: tableName, ...input, ...(start && { ExclusiveStartKey: start }) }),
      );
      found.push(...(page.Items ?? []));
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
    return found;
  };

  const update = async (
    key: Item,
    expressions: { readonly set: string; readonly when: string; readonly values: Item },
  ): Promise<boolean> => {
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: key,
          UpdateExpression: expressions.set,
          ConditionExpression: expressions.when,
          ExpressionAttributeValues: expressions.values,
        }),
      );
      return true;
    } catch (error) {
      if (isLostCondition(error)) return false;
      throw error;
    }
  };

  return {
    findApplication: async (applicationId) => {
      const projectId = (await get(toKey(pointerKey(applicationId))))?.['projectId']?.S;
      if (projectId === undefined) return undefined;
      const item = await get(toKey(applicationKey(projectId, applicationId)));
      return item && applicationRecord.parse(fromItem(item));
    },
    overdue: async (before) => {
      const found = new Set<string>();
      for (let shard = 0; shard < timerShards; shard += 1) {
        const items = await queryAll({
          IndexName: 'timers',
          KeyConditionExpression: 'timersKey = :shard AND timerKey < :before',
          ExpressionAttributeValues: {
            ':shard': { S: timersPartition(shard) },
            ':before': { S: shanghaiIso(before) },
          },
        });
        for (const { applicationId } of items) if (applicationId?.S !== undefined) found.add(applicationId.S);
      }
      return [...found];
    },
    raise: ({ projectId, applicationId, generation }, now) =>
      update(toKey(applicationKey(projectId, applicationId)), {
        set: 'SET generation = :next, raisedAt = :at',
        when: 'generation = :seen',
        values: {
          ':seen': { N: String(generation) },
          ':next': { N: String(generation + 1) },
          ':at': { S: shanghaiIso(now) },
        },
      }),
    hasten: async ({ projectId, applicationId }, now) => {
      const items = await queryAll({
        ConsistentRead: true,
        KeyConditionExpression: 'PK = :project AND begins_with(SK, :case)',
        ExpressionAttributeValues: {
          ':project': { S: projectPartition(projectId) },
          ':case': { S: sortPrefix.case },
        },
      });
      const cases = items.map((item) => caseRecord.parse(fromItem(item)));
      for (const one of cases.filter((found) => found.applicationId === applicationId)) {
        if (one.nextTimer === undefined) continue;
        await update(toKey(caseKey(projectId, one.scope, one.caseId)), {
          set: 'SET timerKey = :now',
          when: 'timerKey > :now',
          values: { ':now': { S: timerKey(shanghaiIso(now), one.caseId) } },
        });
      }
    },
  };
};
