import { beforeAll, describe, expect, it } from 'vitest';
import {
  attributesExample,
  calendarYearExample,
  outageExample,
} from '../../../functions/approvals/api/examples.ts';
import { approvalRoutes } from '../../../functions/approvals/api.ts';
import { roles } from '../../../shared/http/caller.ts';
import type { Role } from '../../../shared/http/route.ts';
import { type ApprovalApi, createApprovalApi, handling, owner } from '../../builders/approval-api.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { lifeBodies, prepareLife } from '../../builders/life-access.ts';
import { officeOwner } from '../../builders/office-project.ts';
import type { As } from '../../builders/project-api.ts';

type Relation = 'own' | 'foreign';

const stranger = '91330112MA9TE5T12Y';
const guarded = approvalRoutes.filter(({ access }) => access.kind === 'roles');

const callerOf = (role: Role, relation: Relation): As => {
  const organisation = relation === 'own' ? officeOwner : stranger;
  if (role === 'applicant') return { roles: [role], organisation };
  if (role === 'agent') return { roles: [role], agentFor: organisation };
  return { roles: [role], user: `${role}-1`, department: relation === 'own' ? 'police' : 'water' };
};

const setUp = async (operation: string) => {
  const { api, project, filing, file } = await filedOffice(1);
  const [item, office] = operation === 'giveOpinion' ? ['S2-01', 'nr'] : ['S2-12', 'police'];
  // A form of which another department has not answered yet.
  const filed = operation === 'sendNotice' ? ['S2-01', item] : [item];
  const { applicationId, cases } = await file(2, filed);
  const caseId = cases[item] ?? '';
  await prepareLife(api, operation, { caseId, office });
  const { version } = await api.seen(caseId);
  const bodies: Record<string, unknown> = {
    fileApplication: filing(2, ['S2-09']),
    withdrawApplication: { reason: '撤回' },
    acceptCase: { version, ...handling },
    refuseCase: { version, ...handling, kind: 'incomplete', reasons: '缺件' },
    decideCase: { version, ...handling, result: 'passed' },
    withdrawCase: { version, reason: '撤回' },
    ...lifeBodies(version),
    proposeCalendarYear: calendarYearExample,
    approveCalendarYear: { proposal: 1 },
    recordOutage: outageExample,
  };
  if (operation === 'approveCalendarYear')
    await api.send('POST /calendar/years', {
      as: { roles: ['admin'], user: 'proposer' },
      body: calendarYearExample,
    });
  return { api, project, applicationId, caseId, body: bodies[operation] };
};

const rows = guarded.flatMap((route) =>
  roles.flatMap((role) => (['own', 'foreign'] as const).map((relation) => ({ route, role, relation }))),
);

/** One's own whoever asks, or the county's. */
const ofNobody = new Set([
  'listOverview',
  'listReminders',
  'listCalendarYears',
  'listConsultations',
  'listOutages',
]);

/** Who may do it meets the next rule: it is not the lead department, no law extends a review, nothing is owed. */
const refusedHere: Readonly<Record<string, [number, string]>> = {
  sendNotice: [403, 'auth.role-missing'],
  extendCase: [422, 'cases.no-extension'],
  issuePaper: [409, 'cases.no-paper-owed'],
};

const expected = ({ route, role, relation }: (typeof rows)[number]): [number, string?] => {
  if (route.access.kind !== 'roles' || !route.access.roles.includes(role)) return [403, 'auth.role-missing'];
  const { operationId, path, answer } = route;
  const isOwner = role === 'applicant' || role === 'agent';
  const isDepartment = role === 'department' || role === 'head';
  const isForeign = relation === 'foreign' && (isOwner || isDepartment);
  const refused = refusedHere[operationId];
  if (refused !== undefined && !isForeign) return refused;
  if (!isForeign || ofNobody.has(operationId)) return [answer.status];
  if (operationId === 'listCases') return [404, 'cases.not-found'];
  if (operationId === 'fileApplication') return [404, 'projects.not-found'];
  if (path.startsWith('/projects/')) return isDepartment ? [answer.status] : [404, 'projects.not-found'];
  return [404, path.startsWith('/cases/') ? 'cases.not-found' : 'applications.not-found'];
};

describe('every route, by role and ownership', () => {
  it.each(
    rows.map((row) => ({
      ...row,
      name: `${row.route.method} ${row.route.path} ${row.role} ${row.relation}`,
    })),
  )('$name', async (row) => {
    const { api, project, applicationId, caseId, body } = await setUp(row.route.operationId);
    const path = row.route.path
      .replace('{projectId}', project.projectId)
      .replace('{applicationId}', applicationId)
      .replace('{caseId}', caseId)
      .replace('{year}', '2027');
    const query = row.route.operationId === 'listCases' ? { department: 'police' } : undefined;
    const count = api.itemCount();
    const answer = await api.send(`${row.route.method} ${path}`, {
      as: callerOf(row.role, row.relation),
      body,
      ...(query && { query }),
    });
    const [status, code] = expected(row);
    const isRefused = status >= 400;
    expect({
      status: answer.status,
      code: isRefused ? answer.body['code'] : undefined,
      wrote: isRefused && api.itemCount() !== count,
      leaked: isRefused && new RegExp(`${officeOwner}|${caseId}|锦城`).test(JSON.stringify(answer.body)),
    }).toEqual({ status, code, wrote: false, leaked: false });
  });
});

describe('a caller without standing', () => {
  let api: ApprovalApi;
  beforeAll(() => {
    api = createApprovalApi();
  });

  it.each(guarded.map((route) => ({ name: `${route.method} ${route.path}`, route })))(
    '$name needs a token of this county',
    async ({ route }) => {
      const request = `${route.method} ${route.path.replaceAll(/\{\w+\}/g, 'x')}`;
      expect((await api.send(request)).status).toBe(401);
      const foreign = await api.send(request, { as: { ...owner, county: '330112' } });
      expect([foreign.status, foreign.body['code']]).toEqual([401, 'auth.token-invalid']);
    },
  );

  it('asks the guide and the calendar, and nothing else', async () => {
    const open = approvalRoutes.filter(({ access }) => access.kind === 'public').map(({ path }) => path);
    expect(open).toEqual(['/guide', '/calendar/due', '/calendar/used']);
    expect((await api.send('POST /guide', { body: attributesExample })).status).toBe(200);
  });
});
