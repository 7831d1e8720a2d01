import { expect } from 'vitest';
import type { RouteFacts } from '../../shared/http/openapi-operation.ts';
import {
  acceptanceExample,
  attributesExample,
  calendarYearExample,
  outageExample,
  decisionExample,
  refusalExample,
} from '../../functions/approvals/api/examples.ts';
import { buildingExample, partyExample } from '../../functions/projects/api/examples.ts';
import { anIdCard } from '../builders/codes.ts';
import type { DemoCloud } from '../builders/demo-cloud.ts';
import type { Registration } from '../../functions/projects/domain/registration.ts';
import { nextProjectCode } from '../builders/many-codes.ts';
import { declaration, worksOf } from '../builders/project-declaration.ts';

// The examples of the published description name others.
export const owner = '91330112MA9T000343';
export const stranger = '91330112MA9TE5T12Y';

type IdName =
  | 'projectId'
  | 'personId'
  | 'worksId'
  | 'buildingId'
  | 'applicationId'
  | 'caseId'
  | 'department'
  | 'year'
  | 'proposal'
  | 'token';

/** A project of the owner with two works, a building in each, and a person who answers for its design. */
export interface MadeProject {
  readonly ids: Readonly<Record<IdName, string>>;
  readonly works: readonly string[];
  /** What no stranger may read in an answer. */
  readonly secrets: readonly string[];
}

const owners: Partial<Registration> = {
  owner,
  parties: [{ type: 1, name: '示例置业有限公司', creditCode: owner }],
};
const person = { name: '欧阳守密', idType: 'id-card', idNumber: anIdCard(), phone: '13700007000' };
const names = { project: '临安秘境造纸厂', party: '密云设计院' };

const idsIn = (value: unknown, prefix: string): string[] => [
  ...new Set(JSON.stringify(value).match(new RegExp(`${prefix}_[0-9A-Z]{26}`, 'g'))),
];

export const makeProject = async (cloud: DemoCloud): Promise<MadeProject> => {
  const as = { role: 'applicant', organisation: owner };
  const code = nextProjectCode();
  const made = await cloud.send('POST /projects', {
    as,
    body: declaration({ ...owners, code, name: names.project, works: [worksOf(1), worksOf(1)] }),
  });
  expect(made.status).toBe(201);
  const [projectId = ''] = idsIn(made.body, 'prj');
  const party = await cloud.send(`POST /projects/${projectId}/parties`, {
    as,
    body: { ...partyExample, type: 5, name: names.party, person },
  });
  expect(party.status).toBe(201);
  const [works, buildings, persons] = ['wrk', 'bld', 'per'].map((prefix) =>
    idsIn([made.body, party.body], prefix),
  );
  const ids = {
    projectId,
    personId: persons?.[0] ?? '',
    worksId: works?.[0] ?? '',
    buildingId: buildings?.[0] ?? '',
    // Nothing is filed yet.
    applicationId: 'app_00000000000000000000000000',
    caseId: 'cas_00000000000000000000000000',
    department: 'drc',
    year: '2027',
    // Nobody has proposed it.
    proposal: '1',
    // Nobody has given it.
    token: 'A'.repeat(43),
  };
  return {
    ids,
    works: works ?? [],
    secrets: [
      owner,
      code,
      ...Object.values(names),
      ...[works, buildings, persons].flatMap((list = []) => list),
      person.name,
      person.idNumber,
      person.phone,
    ],
  };
};

/** The path of a route with a project's own ids, unless others are given. */
export const pathOf = (
  { path }: RouteFacts,
  { ids }: MadeProject,
  others: Readonly<Record<string, string>> = {},
): string => path.replaceAll(/\{(\w+)\}/g, (_, name: keyof typeof ids) => others[name] ?? ids[name]);

const soundQueries: Readonly<Record<string, string>> = {
  listCases: '?department=drc',
  countDue: '?from=2026-03-02&days=5',
  countUsed: '?from=2026-03-02&to=2026-03-09',
};

/** Path and query of a request that breaks no rule. */
export const soundPath = (route: RouteFacts, project: MadeProject): string =>
  `${pathOf(route, project)}${soundQueries[route.operationId] ?? ''}`;

/** A body that breaks no rule, so that nothing but the caller decides. */
export const soundBody = ({ operationId }: RouteFacts, { ids, works }: MadeProject): unknown => {
  const bodies: Readonly<Record<string, unknown>> = {
    registerProject: declaration({ ...owners, code: nextProjectCode() }),
    amendProject: { version: 1, name: '新名称' },
    recordLand: { kind: 'contract', number: '1', date: '2026-03-01', parcel: '7' },
    nameParty: partyExample,
    erasePerson: { reason: '本人申请' },
    splitWorks: {
      works: [
        { name: '一', buildings: [ids.buildingId] },
        { name: '二', buildings: [] },
      ],
    },
    mergeWorks: { worksIds: works, name: '合并' },
    amendBuilding: buildingExample,
    askGuide: attributesExample,
    fileApplication: { projectId: ids.projectId, worksId: ids.worksId, stage: 1, items: ['S1-05'] },
    withdrawApplication: { reason: '方案调整' },
    acceptCase: { ...acceptanceExample, version: 1 },
    refuseCase: { ...refusalExample, version: 1 },
    decideCase: { ...decisionExample, version: 2 },
    withdrawCase: { version: 1, reason: '方案调整' },
    proposeCalendarYear: calendarYearExample,
    approveCalendarYear: { proposal: Number(ids.proposal) },
    recordOutage: outageExample,
  };
  return bodies[operationId];
};
