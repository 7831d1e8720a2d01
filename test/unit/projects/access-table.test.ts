import { beforeAll, describe, expect, it } from 'vitest';
import { buildingExample, partyExample } from '../../../functions/projects/api/examples.ts';
import { projectRoutes } from '../../../functions/projects/api.ts';
import { roles } from '../../../shared/http/caller.ts';
import type { Role } from '../../../shared/http/route.ts';
import {
  applicant,
  type As,
  createProjectApi,
  owner,
  type ProjectApi,
  stranger,
} from '../../builders/project-api.ts';
import { declaration, worksOf } from '../../builders/project-declaration.ts';

/** Valid bodies, so that nothing but the caller decides. */
const bodies = (made: {
  buildings: readonly string[];
  works: readonly string[];
}): Record<string, unknown> => ({
  registerProject: declaration({ code: '2604-330112-89-01-305564' }),
  amendProject: { version: 1, name: '新名称' },
  recordLand: { kind: 'contract', number: '1', date: '2026-04-09', parcel: '7' },
  nameParty: partyExample,
  erasePerson: { reason: '本人申请' },
  splitWorks: {
    works: [
      { name: '一', buildings: made.buildings },
      { name: '二', buildings: [] },
    ],
  },
  mergeWorks: { worksIds: made.works, name: '合并' },
  amendBuilding: buildingExample,
});

const setUp = async () => {
  const api = createProjectApi();
  const works = [worksOf(1), worksOf(1)];
  const { body } = await api.send('POST /projects', { as: applicant, body: declaration({ works }) });
  const projectId = String(body['projectId']);
  const party = await api.send(`POST /projects/${projectId}/parties`, {
    as: applicant,
    body: { ...partyExample, type: 5 },
  });
  const groups = (await api.ports.store.findProject(projectId))?.works ?? [];
  return { api, projectId, personId: String(party.body['personId']), groups };
};

type Relation = 'owner' | 'stranger';

const callerOf = (role: Role, relation: Relation): As => {
  const organisation = relation === 'owner' ? owner : stranger;
  if (role === 'applicant') return { roles: [role], organisation };
  return role === 'agent' ? { roles: [role], agentFor: organisation } : { roles: [role], department: 'nr' };
};

const rows = projectRoutes.flatMap((route) =>
  roles.flatMap((role) => (['owner', 'stranger'] as const).map((relation) => ({ route, role, relation }))),
);

const expected = ({ route, role, relation }: (typeof rows)[number]): [number, string?] => {
  if (route.access.kind !== 'roles' || !route.access.roles.includes(role)) return [403, 'auth.role-missing'];
  const isOther = relation === 'stranger' && (role === 'applicant' || role === 'agent');
  if (!isOther || route.operationId === 'listProjects') return [route.answer.status];
  return route.operationId === 'registerProject'
    ? [422, 'projects.owner-differs']
    : [404, 'projects.not-found'];
};

describe('every route, by role and ownership', () => {
  it.each(
    rows.map((row) => ({
      ...row,
      name: `${row.route.method} ${row.route.path} ${row.role} ${row.relation}`,
    })),
  )('$name', async (row) => {
    const { api, projectId, personId, groups } = await setUp();
    const [worksId = '', ...others] = groups.map((group) => group.worksId);
    const buildings = groups[0]?.buildings ?? [];
    const path = row.route.path
      .replace('{projectId}', projectId)
      .replace('{personId}', personId)
      .replace('{worksId}', worksId)
      .replace('{buildingId}', buildings[0] ?? '');
    const count = api.itemCount();
    const body = bodies({ buildings, works: [worksId, ...others] })[row.route.operationId];
    const answer = await api.send(`${row.route.method} ${path}`, {
      as: callerOf(row.role, row.relation),
      body,
    });
    const [status, code] = expected(row);
    const isRefused = status >= 400;
    const isBlind = row.relation === 'stranger' && ['applicant', 'agent'].includes(row.role);
    const secrets = new RegExp(`${owner}|${worksId}|青山湖`);
    expect({
      status: answer.status,
      code: isRefused ? answer.body['code'] : undefined,
      wrote: isRefused && api.itemCount() !== count,
      leaked: (isRefused || isBlind) && secrets.test(JSON.stringify(answer.body)),
    }).toEqual({ status, code, wrote: false, leaked: false });
  });
});

describe('a caller without standing', () => {
  let api: ProjectApi;
  beforeAll(() => {
    api = createProjectApi();
  });

  it.each(projectRoutes.map((route) => ({ name: `${route.method} ${route.path}`, route })))(
    '$name needs a token of this county that has not expired',
    async ({ route }) => {
      const request = `${route.method} ${route.path.replaceAll(/\{\w+\}/g, 'x')}`;
      expect((await api.send(request)).status).toBe(401);
      const foreign = await api.send(request, { as: { ...applicant, county: '330112' } });
      expect([foreign.status, foreign.body['code']]).toEqual([401, 'auth.token-invalid']);
    },
  );
});
