import { toItem } from '../../../shared/dynamo/item.ts';
import type { Key } from '../../../shared/dynamo/key.ts';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { Building, Land, Party, Project, Works } from '../domain/project.ts';
import type { Site } from '../domain/site.ts';
import {
  buildingKey,
  codeKey,
  indexKeys,
  landKey,
  partyKey,
  projectKey,
  siteKey,
  witnessKey,
  worksKey,
} from '../keys.ts';
import type { WitnessHead } from './project-file.ts';

/** Writes of the table `projects`. A record of version 1 must be new; a later one replaces the version before it. */
export const createProjectWrites = (tableName: string) => {
  const put = (key: Key, record: object, version: number, subject: string): StateWrite => {
    const isNew = version === 1;
    return {
      subject,
      whenLost: isNew ? 'taken' : 'stale',
      write: {
        Put: {
          TableName: tableName,
          Item: toItem({ ...record, version, ...key }),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          ...(isNew
            ? { ConditionExpression: 'attribute_not_exists(PK)' }
            : {
                ConditionExpression: '#version = :before',
                ExpressionAttributeNames: { '#version': 'version' },
                ExpressionAttributeValues: { ':before': { N: String(version - 1) } },
              }),
        },
      },
    };
  };
  return {
    project: (project: Project): StateWrite => {
      const { projectId, owner, version } = project;
      const record = { ...project, ...indexKeys(projectId, owner) };
      return put(projectKey(projectId), record, version, `project ${projectId}`);
    },
    site: (projectId: string, site: Site): StateWrite =>
      put(siteKey(projectId), { site: JSON.stringify(site) }, 1, `site of ${projectId}`),
    code: ({ code, projectId, owner }: Project): StateWrite =>
      put(codeKey(code), { projectId, owner }, 1, `project code ${code}`),
    works: (works: Works): StateWrite =>
      put(worksKey(works.worksId), works, works.version, `works ${works.worksId}`),
    building: (building: Building): StateWrite =>
      put(buildingKey(building.buildingId), building, building.version, `building ${building.buildingId}`),
    party: (party: Party): StateWrite => {
      const { projectId, type, creditCode, version } = party;
      return put(partyKey(projectId, type, creditCode), party, version, `party ${type} ${creditCode}`);
    },
    witnessHead: (projectId: string, head: WitnessHead): StateWrite =>
      put(witnessKey(projectId), head, head.version, `witness of ${projectId}`),
    land: (land: Land): StateWrite =>
      put(landKey(land.projectId, land.kind, land.number), land, land.version, `land ${land.number}`),
  };
};

export type ProjectWrites = ReturnType<typeof createProjectWrites>;
