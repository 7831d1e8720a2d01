import type { CursorScope } from '../../shared/dynamo/page-cursor.ts';
import type { Key } from '../../shared/dynamo/key.ts';

/**
 * Table `projects`. Every item has `version`; idempotency records and cursors are kept here by shared/journal/keys.ts.
 *
 * | item          | PK             | SK                         | attributes                                          |
 * |---------------|----------------|----------------------------|-----------------------------------------------------|
 * | project       | PROJECT#<prj>  | PROJECT                    | domain/project.ts; ownerKey, countyKey, projectKey  |
 * | site          | PROJECT#<prj>  | SITE                       | site: GeoJSON as text                               |
 * | party         | PROJECT#<prj>  | PARTY#<type>#<credit code> | name, qualification, personId, formerPersons        |
 * | land          | PROJECT#<prj>  | LAND#<kind>#<number>       | date, parcel                                        |
 * | witness head  | PROJECT#<prj>  | WITNESS                    | number, hash, brokenAt? of the project's journal    |
 * | works         | WORKS#<wrk>    | WORKS                      | projectId, name, state, predecessors, successors    |
 * | building      | BUILDING#<bld> | BUILDING                   | projectId and its columns                           |
 * | project code  | CODE#<code>    | CODE                       | projectId, owner: a code is registered once         |
 *
 * | index  | partition          | sort               | projection (INCLUDE)                                           |
 * |--------|--------------------|--------------------|----------------------------------------------------------------|
 * | owner  | ownerKey OWNER#<credit code> | projectKey <prj> | code, name, division, flowType, owner, registeredAt, version |
 * | county | countyKey COUNTY   | projectKey <prj>   | the same                                                       |
 */
export const projectPartition = (projectId: string): string => `PROJECT#${projectId}`;

/** How the sort keys of a project's partition begin. */
export const sortPrefix = { project: 'PROJECT', site: 'SITE', party: 'PARTY#', land: 'LAND#' } as const;

export const projectKey = (projectId: string): Key => ({ PK: projectPartition(projectId), SK: 'PROJECT' });

export const siteKey = (projectId: string): Key => ({ PK: projectPartition(projectId), SK: 'SITE' });

export const partyKey = (projectId: string, type: number, creditCode: string): Key => ({
  PK: projectPartition(projectId),
  SK: `PARTY#${type}#${creditCode}`,
});

export const landKey = (projectId: string, kind: string, number: string): Key => ({
  PK: projectPartition(projectId),
  SK: `LAND#${kind}#${number}`,
});

export const witnessKey = (projectId: string): Key => ({ PK: projectPartition(projectId), SK: 'WITNESS' });

export const worksKey = (worksId: string): Key => ({ PK: `WORKS#${worksId}`, SK: 'WORKS' });

export const buildingKey = (buildingId: string): Key => ({ PK: `BUILDING#${buildingId}`, SK: 'BUILDING' });

export const codeKey = (code: string): Key => ({ PK: `CODE#${code}`, SK: 'CODE' });

export const indexKeys = (projectId: string, owner: string): Readonly<Record<string, string>> => ({
  ownerKey: `OWNER#${owner}`,
  countyKey: 'COUNTY',
  projectKey: projectId,
});

/** A list of projects: one owner's, or the county's. */
export const listOf = (
  owner: string | undefined,
): { index: string; attribute: string; value: string; scope: CursorScope } => {
  const [index, attribute] = owner === undefined ? ['county', 'countyKey'] : ['owner', 'ownerKey'];
  const value = owner === undefined ? 'COUNTY' : `OWNER#${owner}`;
  const scope: CursorScope = {
    query: `listProjects?owner=${owner ?? ''}`,
    members: {
      PK: { startsWith: 'PROJECT#prj_' },
      SK: { equals: 'PROJECT' },
      [attribute]: { equals: value },
      projectKey: { startsWith: 'prj_' },
    },
  };
  return { index, attribute, value, scope };
};
