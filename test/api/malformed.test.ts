import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteFacts } from '../../shared/http/openapi-operation.ts';
import { isRecord } from '../builders/is-record.ts';
import { type DemoAnswer, type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { allRoutes, nameOf } from './all-routes.ts';
import { fileProject } from './filed-project.ts';
import { type MadeProject, makeProject, owner, stranger } from './made-project.ts';
import { soundBody, soundPath } from './sound-request.ts';
import { type Malformed, malformedBodies } from './malformed-bodies.ts';
import { malformedKeys, malformedPaths, malformedQueries } from './malformed-requests.ts';

let cloud: DemoCloud;
let project: MadeProject;
beforeAll(async () => {
  cloud = await startDemoCloud();
  project = await fileProject(cloud, await makeProject(cloud));
  await makeProject(cloud);
  await cloud.settled();
});
afterAll(() => cloud.close());

const ofOwner = { role: 'applicant', organisation: owner };

/** Somebody who may ask, and whose the project is not. */
const callerOf = ({ access }: RouteFacts) => {
  const allowed = access.kind === 'roles' ? access.roles : [];
  return allowed.includes('applicant')
    ? { role: 'applicant', organisation: stranger }
    : { role: allowed[0] ?? 'admin', department: 'water' };
};

const issuesOf = ({ body }: DemoAnswer): readonly string[] =>
  [body['issues'] ?? []].flat().flatMap((issue) => (isRecord(issue) ? [String(issue['path'])] : []));

/** Status, code, and whether the issue that is looked for was named: else what was. */
const refusalOf = (answer: DemoAnswer, issue: string | undefined): readonly unknown[] => {
  const issues = issuesOf(answer);
  const isNamed = issues.some((path) => path === issue || path.startsWith(`${issue}/`));
  const named = issue !== undefined && isNamed ? [issue] : issues;
  return [answer.status, answer.body['code'], ...named];
};

const told = ({ text, headers }: DemoAnswer): readonly string[] =>
  project.secrets.filter((secret) => `${text} ${JSON.stringify([...headers])}`.includes(secret));

/** What came of each request, and how many items more there are. */
const sendAll = async (route: RouteFacts, wrong: readonly Malformed[]) => {
  const before = await cloud.itemCount(cloud.tables);
  const body = route.method === 'GET' ? undefined : soundBody(route, project);
  const answers: unknown[] = [];
  for (const { what, ask, path = soundPath(route, project), refused } of wrong) {
    const answer = await cloud.send(`${route.method} ${path}`, {
      as: callerOf(route),
      ...(body !== undefined && { body }),
      ...ask,
    });
    const type = answer.headers.get('content-type');
    answers.push([what, type, ...refusalOf(answer, refused[2]), ...told(answer)]);
  }
  await cloud.settled();
  return { answers, written: (await cloud.itemCount(cloud.tables)) - before };
};

const allRefused = (wrong: readonly Malformed[]) => ({
  answers: wrong.map(({ what, refused }) => [what, 'application/problem+json', ...refused]),
  written: 0,
});

const kinds: Readonly<Record<string, (route: RouteFacts, made: MadeProject) => readonly Malformed[]>> = {
  'a malformed body': (route, made) => malformedBodies(route, soundBody(route, made)),
  'a malformed path': malformedPaths,
  'a malformed idempotency key': malformedKeys,
  'a malformed query': malformedQueries,
};

const hasKind = (route: RouteFacts, kind: string): boolean => {
  // Refused unread: a signature is over what was sent.
  if (route.access.kind === 'proof') return false;
  switch (kind) {
    case 'a malformed body':
      return route.body !== undefined;
    case 'a malformed path':
      // whatever is no identifier of a licence is unknown, and nothing else
      return route.path.includes('{') && route.operationId !== 'verifyLicence';
    case 'a malformed query':
      return route.query !== undefined;
    default:
      return route.method === 'POST' && route.idempotency !== 'none';
  }
};

describe('every route refuses every malformed input by its code, writes nothing and tells nothing', () => {
  it.each(
    Object.entries(kinds).flatMap(([kind, make]) =>
      allRoutes
        .filter((route) => hasKind(route, kind))
        .map((route) => ({ name: `${nameOf(route)} with ${kind}`, route, make })),
    ),
  )('$name', async ({ route, make }) => {
    const wrong = make(route, project);
    expect(wrong.length).toBeGreaterThan(3);
    expect(await sendAll(route, wrong)).toEqual(allRefused(wrong));
  });

  it.each([...new Set(allRoutes.map(({ path }) => path))])('%s has no other method', async (path) => {
    const known = allRoutes.filter((route) => route.path === path);
    const others = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).filter((method) =>
      known.every((route) => route.method !== method),
    );
    const wrong: Malformed[] = [{ what: 'method', refused: [404, 'route.not-found'] }];
    for (const method of others)
      for (const route of known.slice(0, 1))
        expect(await sendAll({ ...route, method }, wrong)).toEqual(allRefused(wrong));
  });
});

describe('a cursor', () => {
  const refusedCursor = [400, 'request.invalid', '/query/cursor'];
  const next = async (path: string): Promise<string> => {
    const { body } = await cloud.send(`GET ${path}?limit=1`, { as: ofOwner });
    return typeof body['next'] === 'string' ? body['next'] : '';
  };
  const read = async (path: string, cursor: string, as: object = ofOwner): Promise<readonly unknown[]> => {
    const answer = await cloud.send(`GET ${path}?cursor=${encodeURIComponent(cursor)}`, { as });
    return answer.status === 200 ? [200] : [...refusalOf(answer, '/query/cursor'), ...told(answer)];
  };

  it('of another query, owner or project, or with a letter changed, is refused', async () => {
    const timeline = `/projects/${project.ids.projectId}/timeline`;
    const other = await makeProject(cloud);
    const [list, events] = [await next('/projects'), await next(timeline)];
    expect([await read('/projects', list), await read(timeline, events)]).toEqual([[200], [200]]);
    const changed = Buffer.from(Buffer.from(events, 'base64url').toString().replace('EVENT#', 'VAULT#'));
    for (const [path, cursor] of [
      ['/projects', events],
      [timeline, list],
      [`/projects/${other.ids.projectId}/timeline`, events],
      ['/projects', `${list}A`],
      ['/projects', list.slice(0, -2)],
      ['/projects', 'bm8gY3Vyc29y'],
      [timeline, changed.toString('base64url')],
      [timeline, '\u{1F3D7}'],
    ] as const)
      expect([cursor, ...(await read(path, cursor))]).toEqual([cursor, ...refusedCursor]);
    const elsewhere = { role: 'applicant', organisation: stranger };
    expect(await read('/projects', list, elsewhere)).toEqual(refusedCursor);
    expect(await read('/projects', list, { role: 'auditor' })).toEqual(refusedCursor);
    expect(await read(timeline, events, elsewhere)).toEqual([404, 'projects.not-found']);
  });
});
