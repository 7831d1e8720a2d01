import type { NewEvent } from '../../shared/journal/event.ts';
import { anActor } from './events.ts';

export interface PlaceOfCase {
  readonly projectId: string;
  readonly applicationId: string;
  readonly worksId: string;
}

/** One case of a filing: id, item, department. */
export interface FiledCase {
  readonly caseId: string;
  readonly item: string;
  readonly department: string;
}

const limit = { value: 5, unit: 'working-days', from: 'acceptance', basis: 'x' };

/** What `approvals` writes when a form is filed, of these cases, all received. */
export const filedEvent = (
  { projectId, applicationId, worksId }: PlaceOfCase,
  owner: string,
  cases: readonly FiledCase[],
): NewEvent => ({
  type: 'application-filed',
  project: projectId,
  application: applicationId,
  works: worksId,
  actor: anActor(),
  data: {
    scope: worksId,
    stages: [2],
    flowType: 3,
    catalogueVersion: '2026-1',
    rulesVersion: '2026-1',
    owner,
    cases: cases.map((one) => ({ ...one, state: 1, after: [], promised: limit })),
    materials: [],
    carried: [],
  },
});

/** An event of a case, with the facts that each has. */
export const caseEventOf = (
  type: string,
  { projectId, applicationId, worksId }: PlaceOfCase,
  { caseId, item, department }: FiledCase,
  data: Readonly<Record<string, unknown>> = {},
): NewEvent => ({
  type,
  project: projectId,
  application: applicationId,
  works: worksId,
  case: caseId,
  actor: anActor({ user: 'officer-1', role: 'department' }),
  data: {
    item,
    department,
    stage: Number(item.charAt(1)),
    state: 1,
    states: [1],
    version: 1,
    revision: 1,
    ...data,
  },
});
