import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { fromItem, type Item } from '../../../shared/dynamo/item.ts';
import { queryPage } from '../../../shared/dynamo/query-page.ts';
import * as z from 'zod/mini';
import {
  type Building,
  buildingRecord,
  type Party,
  partyRecord,
  type Project,
  projectRecord,
  type Works,
  worksRecord,
} from '../domain/project.ts';
import {
  buildingKey,
  codeKey,
  listOf,
  partyKey,
  projectKey,
  projectPartition,
  witnessKey,
  worksKey,
} from '../keys.ts';
import { createReadItems, pick } from './read-items.ts';
import { readProjectPartition } from './read-project-partition.ts';
import {
  type ProjectFile,
  type ProjectPage,
  projectSummary,
  type WitnessHead,
  witnessHead,
} from './project-file.ts';

/** Reads of the table `projects`; all but the lists are consistent. */
export interface ProjectStore {
  readonly findProject: (projectId: string) => Promise<Project | undefined>;
  readonly findByCode: (code: string) => Promise<Project | undefined>;
  readonly findWorks: (worksId: string) => Promise<Works | undefined>;
  readonly findBuilding: (buildingId: string) => Promise<Building | undefined>;
  readonly findBuildings: (buildingIds: readonly string[]) => Promise<readonly Building[]>;
  readonly findManyWorks: (worksIds: readonly string[]) => Promise<readonly Works[]>;
  readonly findParty: (projectId: string, type: number, creditCode: string) => Promise<Party | undefined>;
  readonly findFile: (projectId: string) => Promise<ProjectFile | undefined>;
  readonly findWitnessHead: (projectId: string) => Promise<WitnessHead | undefined>;
  /** Projects of one owner, or of the county, newest first. */
  readonly list: (
    owner: string | undefined,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ) => Promise<ProjectPage>;
}

const codeRecord = z.object({ projectId: z.string() });

export const createProjectStore = (client: DynamoDBClient, tableName: string): ProjectStore => {
  const { get, find, getMany } = createReadItems(client, tableName);

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

  const findProject: ProjectStore['findProject'] = (projectId) => get(projectKey(projectId), projectRecord);
  const findManyWorks: ProjectStore['findManyWorks'] = (ids) => getMany(ids.map(worksKey), worksRecord);
  const findBuildings: ProjectStore['findBuildings'] = (ids) => getMany(ids.map(buildingKey), buildingRecord);

  return {
    findProject,
    findManyWorks,
    findBuildings,
    findByCode: async (code) => {
      const holder = await get(codeKey(code), codeRecord);
      return holder && findProject(holder.projectId);
    },
    findWorks: (worksId) => get(worksKey(worksId), worksRecord),
    findBuilding: (buildingId) => get(buildingKey(buildingId), buildingRecord),
    findParty: (projectId, type, creditCode) => get(partyKey(projectId, type, creditCode), partyRecord),
    findWitnessHead: (projectId) => get(witnessKey(projectId), witnessHead),
    findFile: async (projectId) => {
      const partition = readProjectPartition(await queryPartition(projectId));
      if (partition === undefined) return undefined;
      const grouping = partition.project.works;
      const works = grouping.map(({ worksId }) => worksKey(worksId));
      const buildings = grouping.flatMap((one) => one.buildings).map(buildingKey);
      const found = await find([...works, ...buildings]);
      return {
        ...partition,
        works: pick(found, works, worksRecord),
        buildings: pick(found, buildings, buildingRecord),
      };
    },
    list: async (owner, { limit, cursor }) => {
      const { index, attribute, value, scope } = listOf(owner);
      const { items, ...more } = await queryPage(client, {
        TableName: tableName,
        IndexName: index,
        KeyConditionExpression: '#key = :value',
        ExpressionAttributeNames: { '#key': attribute },
        ExpressionAttributeValues: { ':value': { S: value } },
        ScanIndexForward: false,
        scope,
        limit,
        cursor,
      });
      const projects = items
        .map(fromItem)
        .map((item) => projectSummary.parse({ ...item, projectId: item['projectKey'] }));
      return { projects, ...more };
    },
  };
};
