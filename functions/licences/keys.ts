import type { Key } from '../../shared/dynamo/key.ts';

/**
 * Table `licences`. Idempotency records and cursors are kept here by shared/journal/keys.ts. No index.
 *
 * | item               | PK              | SK                | attributes                               |
 * |--------------------|-----------------|-------------------|------------------------------------------|
 * | licence            | PROJECT#<prj>   | LICENCE#<lic>     | domain/licence-record.ts                 |
 * | held               | PROJECT#<prj>   | HELD#<cas>        | domain/held-licence.ts                   |
 * | serial             | SERIES#<series> | SERIAL#<9 digits> | licenceId                                |
 * | licence pointer    | LICENCE#<lic>   | POINTER           | projectId, of one that is issued or held |
 * | identifier pointer | IDENTIFIER#<id> | POINTER           | projectId, licenceId                     |
 */
export const projectPartition = (projectId: string): string => `PROJECT#${projectId}`;

/** What lies in a project's partition, by the beginning of the sort key. */
export const sortPrefix = { licence: 'LICENCE#', held: 'HELD#' } as const;

export const licenceKey = (projectId: string, licenceId: string): Key => ({
  PK: projectPartition(projectId),
  SK: `${sortPrefix.licence}${licenceId}`,
});

export const heldKey = (projectId: string, caseId: string): Key => ({
  PK: projectPartition(projectId),
  SK: `${sortPrefix.held}${caseId}`,
});

export const seriesPartition = (series: string): string => `SERIES#${series}`;

const serialPrefix = 'SERIAL#';

export const serialKey = (series: string, serial: number): Key => ({
  PK: seriesPartition(series),
  SK: `${serialPrefix}${String(serial).padStart(9, '0')}`,
});

export const serialOfKey = (sortKey: string): number => Number(sortKey.slice(serialPrefix.length));

const pointer = 'POINTER';

export const licencePointerKey = (licenceId: string): Key => ({ PK: `LICENCE#${licenceId}`, SK: pointer });

export const identifierPointerKey = (identifier: string): Key => ({
  PK: `IDENTIFIER#${identifier}`,
  SK: pointer,
});
