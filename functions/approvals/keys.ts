import type { CursorScope } from '../../shared/dynamo/page-cursor.ts';
import type { Key } from '../../shared/dynamo/key.ts';

/**
 * Table `approvals`. Idempotency records and cursors are kept here by shared/journal/keys.ts, years, links and reminders
 * by clock-keys.ts.
 *
 * | item        | PK             | SK                 | attributes                                                     |
 * |-------------|----------------|--------------------|----------------------------------------------------------------|
 * | facts       | PROJECT#<prj>  | FACTS              | number, facts (JSON), ownerKey, projectKey                     |
 * | application | PROJECT#<prj>  | APPLICATION#<app>  | domain/stage-record.ts; only generation and raisedAt change    |
 * | case        | PROJECT#<prj>  | CASE#<scope>#<cas> | domain/approval-case.ts; index keys while its days are counted |
 * | stage       | PROJECT#<prj>  | STAGE#<scope>#<n>  | domain/stage-record.ts; n = first stage filed with it          |
 * | pointer     | CASE#<cas>, APPLICATION#<app> | POINTER | projectId, scope                                          |
 * | token       | TOKEN#<cas>    | TOKEN              | token?, version, generation, rounds, stamp, expiresAt (s, TTL) |
 *
 * | index      | partition                      | sort                          | projection                     |
 * |------------|--------------------------------|-------------------------------|--------------------------------|
 * | department | departmentKey DEPARTMENT#<code> | dueKey <next due day>#<cas>  | INCLUDE what a list shows      |
 * | timers     | timersKey OPEN#<shard>         | timerKey <nextTimer>#<cas>    | INCLUDE applicationId, counted |
 * | owner      | ownerKey OWNER#<credit code>   | projectKey <prj>              | KEYS_ONLY                      |
 */
export const projectPartition = (projectId: string): string => `PROJECT#${projectId}`;

export const factsKey = (projectId: string): Key => ({ PK: projectPartition(projectId), SK: 'FACTS' });

export const applicationKey = (projectId: string, applicationId: string): Key => ({
  PK: projectPartition(projectId),
  SK: `APPLICATION#${applicationId}`,
});

export const caseKey = (projectId: string, scope: string, caseId: string): Key => ({
  PK: projectPartition(projectId),
  SK: `CASE#${scope}#${caseId}`,
});

export const stageKey = (projectId: string, scope: string, group: number): Key => ({
  PK: projectPartition(projectId),
  SK: `STAGE#${scope}#${group}`,
});

export const pointerKey = (id: string): Key => ({
  PK: id.startsWith('app_') ? `APPLICATION#${id}` : `CASE#${id}`,
  SK: 'POINTER',
});

/** Where a case lies, read off an entry of an index. */
export const placeOfEntry = (
  partition: string,
  sort: string,
): { readonly projectId: string; readonly scope: string; readonly caseId: string } => {
  const [, scope = '', caseId = ''] = sort.split('#');
  return { projectId: partition.slice(projectPartition('').length), scope, caseId };
};

export const tokenKey = (caseId: string): Key => ({ PK: `TOKEN#${caseId}`, SK: 'TOKEN' });

/** What lies in a project's partition, by the beginning of the sort key. */
export const sortPrefix = {
  facts: 'FACTS',
  application: 'APPLICATION#',
  case: 'CASE#',
  stage: 'STAGE#',
} as const;

export const timerShards = 1;

const shardOf = (caseId: string): number =>
  Array.from(caseId).reduce((sum, character) => sum + character.charCodeAt(0), 0) % timerShards;

export const timersPartition = (shard: number): string => `OPEN#${shard}`;

/** Sorts after every day and moment: of a case that is due on none, or whose timer is none. */
const afterAll = '9999-12-31';

/** Keys of an open case in the index `department`, and when it reported what is wanting, which is copied there. */
export const listKeys = (one: {
  readonly caseId: string;
  readonly department: string;
  readonly due: string | undefined;
  readonly reportedAt: string | undefined;
}): Readonly<Record<string, string>> => ({
  departmentKey: `DEPARTMENT#${one.department}`,
  dueKey: `${one.due ?? afterAll}#${one.caseId}`,
  ...(one.reportedAt !== undefined && { reportedAt: one.reportedAt }),
});

/** Keys of a case in the index `timers`: an open one, one that still owes a paper, or one whose days are only counted. */
export const timerKeys = (one: {
  readonly caseId: string;
  readonly nextTimer: string | undefined;
}): Readonly<Record<string, string>> => ({
  timersKey: timersPartition(shardOf(one.caseId)),
  timerKey: timerKey(one.nextTimer ?? afterAll, one.caseId),
});

export const timerKey = (moment: string, caseId: string): string => `${moment}#${caseId}`;

export const ownerKeys = (owner: string, projectId: string): Readonly<Record<string, string>> => ({
  ownerKey: `OWNER#${owner}`,
  projectKey: projectId,
});

/** The projects of an owner: partition of the index `owner` and the scope of its cursors. */
export const ownedProjects = (owner: string): { readonly value: string; readonly scope: CursorScope } => {
  const value = `OWNER#${owner}`;
  return {
    value,
    scope: {
      query: `overview?owner=${owner}`,
      members: {
        PK: { startsWith: 'PROJECT#prj_' },
        SK: { equals: 'FACTS' },
        ownerKey: { equals: value },
        projectKey: { startsWith: 'prj_' },
      },
    },
  };
};

/** The open cases of a department: partition of the index `department` and the scope of its cursors. */
export const departmentCases = (
  department: string,
  filters: string,
): { readonly value: string; readonly scope: CursorScope } => {
  const value = `DEPARTMENT#${department}`;
  return {
    value,
    scope: {
      query: `cases?department=${department}&${filters}`,
      members: {
        PK: { startsWith: 'PROJECT#prj_' },
        SK: { startsWith: 'CASE#' },
        departmentKey: { equals: value },
        dueKey: { startsWith: '' },
      },
    },
  };
};
