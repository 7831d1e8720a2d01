// long: two tables of who may do what
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteFacts } from '../../shared/http/openapi-operation.ts';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { unitsWritten } from '../builders/units-written.ts';
import {
  callerOf,
  expectNothingTold,
  isProblem,
  mayEver,
  refusal,
  type Row,
  rowsOf,
  strangers,
} from './access-rows.ts';
import { caseRoutes, nameOf } from './all-routes.ts';
import { acceptFiled, decider, fileProject, otherDepartment, proposeYear } from './filed-project.ts';
import { type MadeProject, makeProject, owner, stranger } from './made-project.ts';
import { asked, isOfLife, prepareLife } from './prepare-life.ts';
import { soundBody, soundPath } from './sound-request.ts';

let cloud: DemoCloud;
let shared: MadeProject;
beforeAll(async () => {
  cloud = await startDemoCloud();
  shared = await fileProject(cloud, await makeProject(cloud));
  await cloud.settled();
});
afterAll(() => cloud.close());

/** Who handles the case, and another; an opinion is given by who was asked. */
const departmentsOf = ({ operationId }: RouteFacts) => ({
  owner: operationId === 'giveOpinion' ? asked : decider,
  stranger: otherDepartment,
});

const lists: ReadonlySet<string> = new Set([
  'listProjects',
  'listOverview',
  'listReminders',
  'listConsultations',
]);
const ofCases = /^\/(?:applications\/|cases)/;

/** Applicants and agents see what is theirs, departments their cases; an office sees its county. */
const isOther = ({ route, role, relation }: Row): boolean => {
  if (relation === 'owner' || route.access.kind !== 'roles' || lists.has(route.operationId)) return false;
  const isDepartment = role === 'department' || role === 'head';
  return role === 'applicant' || role === 'agent' || (isDepartment && ofCases.test(route.path));
};

const hidden = ({ operationId, path }: RouteFacts): readonly [number, string] => {
  if (operationId === 'registerProject') return [422, 'projects.owner-differs'];
  if (path.startsWith('/cases')) return [404, 'cases.not-found'];
  return [404, path.startsWith('/applications/') ? 'applications.not-found' : 'projects.not-found'];
};

const onFiled: ReadonlySet<string> = new Set([
  'withdrawApplication',
  'acceptCase',
  'refuseCase',
  'decideCase',
  'withdrawCase',
  'giveCaseLink',
  'releaseMove',
]);

/**
 * Who may do it meets the next rule: no hearing and no special procedure before acceptance, and none of an item that is
 * only taken note of, no extension of it, nothing owed; another department leads the form.
 */
const metByRule: Readonly<Record<string, readonly [number, string]>> = {
  offerHearing: [409, 'cases.state-conflict'],
  suspendCase: [409, 'cases.state-conflict'],
  resumeCase: [409, 'cases.state-conflict'],
  extendCase: [422, 'cases.no-extension'],
  issuePaper: [409, 'cases.no-paper-owed'],
  sendNotice: [403, 'auth.role-missing'],
};

/** A project of its own for a request that changes one. */
const projectFor = async ({ operationId }: RouteFacts): Promise<MadeProject> => {
  const made = await makeProject(cloud);
  if (operationId === 'approveCalendarYear') return proposeYear(cloud, made);
  if (!onFiled.has(operationId) && !isOfLife(operationId)) return made;
  const filed = await fileProject(cloud, made);
  if (operationId === 'decideCase') await acceptFiled(cloud, filed);
  if (isOfLife(operationId)) await prepareLife(cloud, filed, operationId);
  return filed;
};

/** A token is no proof. */
const unproven = ({ operationId }: RouteFacts): readonly [number, string] =>
  operationId === 'followLink' ? [404, 'links.not-found'] : [401, 'auth.signature-missing'];

const withoutStanding = (route: RouteFacts): readonly [number, string?] => {
  const { access } = route;
  if (access.kind === 'proof') return unproven(route);
  return access.kind === 'roles' ? [401, 'auth.token-invalid'] : [200];
};

/** Status, and code of a refusal, that design and route table demand. */
const demanded = (row: Row): readonly [number, string?] => {
  const { route } = row;
  if (route.access.kind === 'proof') return unproven(route);
  if (!mayEver(route, row.role)) return [403, 'auth.role-missing'];
  if (isOther(row)) return hidden(route);
  return metByRule[route.operationId] ?? [route.answer.status];
};

describe('every route, by role and by ownership', () => {
  it.each(rowsOf(caseRoutes))('$name', async (row) => {
    const { route } = row;
    const [status, code] = demanded(row);
    const changes = status < 400 && route.method !== 'GET' && route.operationId !== 'askGuide';
    const project = changes ? await projectFor(route) : shared;
    await cloud.settled();
    const before = unitsWritten(cloud);
    const request = `${route.method} ${soundPath(route, project)}`;
    const body = soundBody(route, project);
    const answer = await cloud.send(request, {
      as: callerOf(row, departmentsOf(route)),
      ...(body !== undefined && { body }),
    });
    expect(refusal(answer)).toEqual(code === undefined ? [status] : [status, code]);
    await cloud.settled();
    expect(isProblem(answer)).toBe(status >= 400);
    expectNothingTold(answer, status < 400 ? [] : project.secrets);
    expect(unitsWritten(cloud) === before || changes).toBe(true);
  });

  it.each(['applicant', 'agent'] as const)('a list shows an %s of others nothing', async (role) => {
    const as = callerOf({ role, relation: 'stranger' }, { owner: decider, stranger: otherDepartment });
    for (const path of ['/projects', '/projects?limit=50', `/projects?code=${shared.secrets[1]}`])
      expect((await cloud.send(`GET ${path}`, { as })).body).toEqual({ projects: [] });
  });
});

describe('every route without standing', () => {
  it.each(
    caseRoutes.flatMap((route) =>
      strangers.map(([how, token]) => ({ name: `${nameOf(route)} ${how}`, route, token })),
    ),
  )('$name', async ({ route, token }) => {
    const before = unitsWritten(cloud);
    const given = await token(cloud);
    const body = soundBody(route, shared);
    const answer = await cloud.send(`${route.method} ${soundPath(route, shared)}`, {
      ...(given !== undefined && { token: given }),
      ...(body !== undefined && { body }),
    });
    expect(refusal(answer)).toEqual(withoutStanding(route));
    expect(unitsWritten(cloud)).toBe(before);
    expectNothingTold(answer, shared.secrets);
  });

  it('a role that nobody knows may do nothing, a known one beside it what it may', async () => {
    const as = { roles: ['emperor'], organisation: owner };
    expect(refusal(await cloud.send('GET /projects', { as }))).toEqual([403, 'auth.role-missing']);
    const both = { ...as, roles: ['emperor', 'applicant'] };
    expect((await cloud.send(`GET /projects/${shared.ids.projectId}`, { as: both })).status).toBe(200);
  });

  it('who may see a project as an office and is an applicant elsewhere may not change it', async () => {
    const as = { roles: ['department', 'applicant'], department: 'nr', organisation: stranger };
    const body = { version: 1, name: '新名称' };
    const answer = await cloud.send(`PATCH /projects/${shared.ids.projectId}`, { as, body });
    expect(refusal(answer)).toEqual([403, 'auth.role-missing']);
  });
});
