import { expect } from 'vitest';
import { partyExample } from '../../functions/projects/api/examples.ts';
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
  | 'creditCode'
  | 'year'
  | 'proposal'
  | 'token'
  | 'deliveryId'
  | 'materialId'
  | 'licenceId'
  | 'number';

/** A project of the owner with two works, a building in each, and a person who answers for its design. */
export interface MadeProject {
  readonly ids: Readonly<Record<IdName, string>>;
  readonly works: readonly string[];
  /** What no stranger may read in an answer. */
  readonly secrets: readonly string[];
}

export const owners: Partial<Registration> = {
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
    creditCode: owner,
    year: '2027',
    // Nobody has proposed it.
    proposal: '1',
    // Nobody has given it.
    token: 'A'.repeat(43),
    // Nothing was sent, brought or issued.
    deliveryId: 'dlv_00000000000000000000000000',
    materialId: 'mat_00000000000000000000000000',
    licenceId: 'lic_00000000000000000000000000',
    number: '2601-330112-04-01-000000-S1-05-001-01',
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
