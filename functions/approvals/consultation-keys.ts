import type { CursorScope } from '../../shared/dynamo/page-cursor.ts';
import type { Key } from '../../shared/dynamo/key.ts';

/**
 * Consultations in the table `approvals`, beside the items of keys.ts.
 *
 * | item         | PK                 | SK                  | attributes                                             |
 * |--------------|--------------------|---------------------|--------------------------------------------------------|
 * | consultation | CONSULTATION#<cas> | <asked at>#<member> | domain/consultation-record.ts; index keys until it ends |
 *
 * In the index `department` it lies under departmentKey CONSULTED#<member>, dueKey <last day>#<prj>#<scope>#<cas>: the index
 * has no room for the place of a case.
 */
export const consultationPartition = (caseId: string): string => `CONSULTATION#${caseId}`;

export const consultationKey = (caseId: string, askedAt: string, member: string): Key => ({
  PK: consultationPartition(caseId),
  SK: `${askedAt}#${member}`,
});

const consulted = (member: string): string => `CONSULTED#${member}`;

export interface AwaitedPlace {
  readonly caseId: string;
  readonly projectId: string;
  readonly scope: string;
  /** Last day of the member's limit. */
  readonly until: string;
}

/** Keys of a consultation in the index `department` while it waits for its member. */
export const awaitedKeys = ({
  caseId,
  projectId,
  scope,
  member,
  until,
}: AwaitedPlace & { readonly member: string }): Readonly<Record<string, string>> => ({
  departmentKey: consulted(member),
  dueKey: [until, projectId, scope, caseId].join('#'),
});

/** Where a consultation lies that waits, and until when, read off its entry. */
export const awaitedPlace = (dueKey: string): AwaitedPlace => {
  const [until = '', projectId = '', scope = '', caseId = ''] = dueKey.split('#');
  return { until, projectId, scope, caseId };
};

/** The consultations that wait for a department: partition of the index `department`, scope of its cursors. */
export const awaitedOf = (member: string): { readonly value: string; readonly scope: CursorScope } => {
  const value = consulted(member);
  return {
    value,
    scope: {
      query: `consultations?member=${member}`,
      members: {
        PK: { startsWith: consultationPartition('cas_') },
        SK: { startsWith: '' },
        departmentKey: { equals: value },
        dueKey: { startsWith: '' },
      },
    },
  };
};
