import { describe, expect, it } from 'vitest';
import { licenceRoutes } from '../../../functions/licences/api.ts';
import { roles } from '../../../shared/http/caller.ts';
import type { Role } from '../../../shared/http/route.ts';
import { createLicenceApi } from '../../builders/licence-api.ts';
import { officeOwner } from '../../builders/office-project.ts';
import type { As } from '../../builders/project-api.ts';

type Relation = 'own' | 'foreign';

const stranger = '91330112MA9TE5T12Y';
const guarded = licenceRoutes.filter(({ access }) => access.kind === 'roles');

const callerOf = (role: Role, relation: Relation): As => {
  const organisation = relation === 'own' ? officeOwner : stranger;
  if (role === 'applicant') return { roles: [role], organisation };
  if (role === 'agent') return { roles: [role], agentFor: organisation };
  return { roles: [role], user: `${role}-1`, department: relation === 'own' ? 'nr' : 'water' };
};

/** An issued land permit, and a works permit that is held. */
const setUp = async () => {
  const api = createLicenceApi();
  const project = await api.register();
  const issued = await api.pass(project, 'S1-10');
  const changes = { ownerName: '示例𠮷记有限公司' };
  await api.record(project.projectId, 'project-amended', { version: 2, changes });
  const held = await api.pass(project, 'S2-03');
  await api.issuer().follow(project.projectId);
  const ids = { projectId: project.projectId, licenceId: issued.replace('cas_', 'lic_'), caseId: held };
  const pathOf = (path: string): string =>
    path.replaceAll(
      /\{(\w+)\}/g,
      (_, name: string) => Object.entries(ids).find(([known]) => known === name)?.[1] ?? '',
    );
  const countItems = (): number =>
    api.journal.dynamo.tables.all('licences').length + api.journal.dynamo.tables.all('journal').length;
  return { api, project, ids, issued, pathOf, countItems };
};

const rows = guarded.flatMap((route) =>
  roles.flatMap((role) => (['own', 'foreign'] as const).map((relation) => ({ route, role, relation }))),
);

const demanded = ({ route, role, relation }: (typeof rows)[number]): readonly [number, string?] => {
  if (route.access.kind !== 'roles' || !route.access.roles.includes(role)) return [403, 'auth.role-missing'];
  const isOwner = role === 'applicant' || role === 'agent';
  const isDepartment = role === 'department' || role === 'head';
  if (relation === 'own' || !(isOwner || isDepartment)) return [route.answer.status];
  if (route.operationId !== 'listLicences') return [404, 'licences.not-found'];
  return isOwner ? [404, 'projects.not-found'] : [200];
};

describe('every route, by role and ownership', () => {
  it.each(
    rows.map((row) => ({
      ...row,
      name: `${row.route.method} ${row.route.path} ${row.role} ${row.relation}`,
    })),
  )('$name', async (row) => {
    const { api, pathOf, countItems } = await setUp();
    const before = countItems();
    const answer = await api.send(`${row.route.method} ${pathOf(row.route.path)}`, {
      as: callerOf(row.role, row.relation),
    });
    const [status, code] = demanded(row);
    const isRefused = status >= 400;
    expect({
      status: answer.status,
      code: isRefused ? answer.body['code'] : undefined,
      wrote: countItems() !== before,
      leaked: (isRefused || row.relation === 'foreign') && /地字第|示例/.test(answer.text) && isRefused,
    }).toEqual({ status, code, wrote: status === 202, leaked: false });
  });

  it('a department that issued none of them sees an empty list', async () => {
    const { api, pathOf } = await setUp();
    const { body } = await api.send(`GET ${pathOf('/projects/{projectId}/licences')}`, {
      as: callerOf('department', 'foreign'),
    });
    expect(body).toEqual({ licences: [], held: [] });
  });

  it('none is open without a token of this county', async () => {
    const { api, pathOf } = await setUp();
    for (const { method, path } of guarded) {
      const request = `${method} ${pathOf(path)}`;
      expect((await api.send(request)).status).toBe(401);
      const foreign = await api.send(request, { as: { ...callerOf('admin', 'own'), county: '330112' } });
      expect(foreign.status).toBe(401);
    }
  });

  it.each(guarded.map(({ method, path }) => ({ method, path })))(
    '$method $path refuses what is no id',
    async ({ method, path }) => {
      const { api } = await setUp();
      for (const id of ['x', 'lic_', `cas_${'I'.repeat(26)}`, 'p'.repeat(2_000), '']) {
        const as = { roles: ['reform-office' as const], user: 'office-1' };
        const answer = await api.send(`${method} ${path.replaceAll(/\{\w+\}/g, id)}`, { as });
        expect([id, answer.status, answer.body['code']]).toEqual([id, 400, 'request.invalid']);
      }
    },
  );

  it('a request that is sent twice asks once, and one without a key is refused', async () => {
    const { api, project, pathOf } = await setUp();
    const request = `POST ${pathOf('/cases/{caseId}/licence')}`;
    const as = callerOf('head', 'own');
    const [first, second] = [
      await api.send(request, { as, key: 'k1' }),
      await api.send(request, { as, key: 'k1' }),
    ];
    expect([first.status, second.body]).toEqual([202, first.body]);
    expect(await api.events(project.projectId, 'licence-requested')).toHaveLength(1);
    const keyless = await api.send(request, { as, key: null });
    expect([keyless.status, keyless.body['code']]).toEqual([400, 'idempotency.key-missing']);
  });

  it('a licence that is issued need not be asked for', async () => {
    const { api, issued } = await setUp();
    const answer = await api.send(`POST /cases/${issued}/licence`, { as: callerOf('head', 'own') });
    expect([answer.status, answer.body['code']]).toEqual([409, 'licences.not-held']);
  });

  it('the document is a way of a minute, whose answer has no body', async () => {
    const { api, ids } = await setUp();
    const answer = await api.send(`GET /licences/${ids.licenceId}/document`, {
      as: callerOf('applicant', 'own'),
    });
    expect([answer.status, answer.text]).toEqual([303, '']);
    expect(answer.headers['Location']).toMatch(
      new RegExp(`^https://documents.example/licences/${ids.licenceId}/[0-9a-f]{64}\\.pdf`),
    );
  });
});
