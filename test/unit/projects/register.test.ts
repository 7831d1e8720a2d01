// long: a table of cases
import { describe, expect, it } from 'vitest';
import { applicant, createProjectApi, owner, stranger } from '../../builders/project-api.ts';
import { declaration, worksOf } from '../../builders/project-declaration.ts';

describe('registering a project', () => {
  it('answers the ids, the flow and no warning', async () => {
    const { send, ports } = createProjectApi();
    const { status, body } = await send('POST /projects', { as: applicant, body: declaration() });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      flowType: 6,
      version: 1,
      warnings: [],
      works: [{ buildings: [expect.any(String)] }],
    });
    const project = await ports.store.findProject(String(body['projectId']));
    expect(project).toMatchObject({
      code: '2603-330112-07-02-102341',
      owner,
      version: 1,
      rulesVersion: '2026-1',
    });
  });

  it('writes the declaration and the boundary as two events of one chain', async () => {
    const { send, journal } = createProjectApi();
    const { body } = await send('POST /projects', { as: applicant, body: declaration() });
    const events = await journal.events(String(body['projectId']));
    expect(events.map(({ event }) => [event.number, event.type])).toEqual([
      [1, 'project-registered'],
      [2, 'site-recorded'],
    ]);
    expect(events[0]?.event.actor).toEqual({
      user: 'user-1',
      role: 'applicant',
      organisation: owner,
      channel: 'net',
    });
  });

  it('warns of a check digit that does not fit and of a month to come, and registers', async () => {
    const { send } = createProjectApi();
    const code = '2609-330112-07-02-102340';
    const { status, body } = await send('POST /projects', { as: applicant, body: declaration({ code }) });
    expect(status).toBe(201);
    expect(body['warnings']).toMatchObject([
      { path: '/body/code', code: 'project-code.check-digit' },
      { code: 'project-code.month-in-future' },
    ]);
  });

  it('never registers a project that was not declared free of secrets', async () => {
    const { send, itemCount } = createProjectApi();
    const answer = await send('POST /projects', {
      as: applicant,
      body: declaration({ declaredNotSecret: false }),
    });
    expect([answer.status, answer.body['code']]).toEqual([422, 'projects.not-declared']);
    expect(itemCount()).toBe(0);
  });

  it.each([
    ['another owner', { owner: stranger }, 'projects.owner-differs'],
    ['a division outside of the county', { division: '110101' }, 'projects.division-unknown'],
    [
      'a second owner among the parties',
      { parties: [{ type: 1 as const, name: '他人', creditCode: stranger }] },
      'projects.owner-single',
    ],
    ['61 buildings', { works: [worksOf(31, '一'), worksOf(30, '二')] }, 'projects.too-many'],
  ])('refuses %s', async (_, changes, code) => {
    const { send, itemCount } = createProjectApi();
    const answer = await send('POST /projects', { as: applicant, body: declaration(changes) });
    expect([answer.status, answer.body['code']]).toEqual([422, code]);
    expect(itemCount()).toBe(0);
  });

  it('takes a township of the county as its division', async () => {
    const { send } = createProjectApi();
    const { status } = await send('POST /projects', {
      as: applicant,
      body: declaration({ division: '330112001' }),
    });
    expect(status).toBe(201);
  });

  it('names the project of a code that is taken to its owner only', async () => {
    const { send, itemCount } = createProjectApi();
    const first = await send('POST /projects', { as: applicant, body: declaration() });
    const count = itemCount();
    const again = await send('POST /projects', { as: applicant, body: declaration() });
    expect([again.status, again.body['code'], again.body['projectId']]).toEqual([
      409,
      'projects.duplicate',
      first.body['projectId'],
    ]);
    const others = { roles: ['applicant' as const], organisation: stranger };
    const theirs = await send('POST /projects', {
      as: others,
      body: declaration({ owner: stranger, parties: [] }),
    });
    expect([theirs.status, theirs.body['code']]).toEqual([409, 'projects.duplicate']);
    expect(JSON.stringify(theirs.body)).not.toContain(String(first.body['projectId']));
    expect(itemCount()).toBe(count);
  });

  it('lets an agent register for the organisation it acts for, and says so', async () => {
    const { send, journal } = createProjectApi();
    const as = { roles: ['agent' as const], agentFor: owner };
    const { body } = await send('POST /projects', { as, body: declaration() });
    const [first] = await journal.events(String(body['projectId']));
    expect(first?.event.actor).toMatchObject({ role: 'agent', onBehalfOf: owner });
  });

  it('lets the window register for anyone', async () => {
    const { send, journal } = createProjectApi();
    const { status, body } = await send('POST /projects', { as: { roles: ['window'] }, body: declaration() });
    expect(status).toBe(201);
    const [first] = await journal.events(String(body['projectId']));
    expect(first?.event.actor).toMatchObject({ role: 'window', channel: 'window' });
  });

  it('answers a retry with the same key as the first time, and refuses the key for another body', async () => {
    const { send, itemCount } = createProjectApi();
    const first = await send('POST /projects', { as: applicant, body: declaration(), key: 'one' });
    const count = itemCount();
    const again = await send('POST /projects', { as: applicant, body: declaration(), key: 'one' });
    expect(again.body).toEqual(first.body);
    expect(again.headers['Idempotency-Replayed']).toBe('true');
    const other = await send('POST /projects', {
      as: applicant,
      body: declaration({ name: '别的' }),
      key: 'one',
    });
    expect([other.status, other.body['code']]).toEqual([409, 'idempotency.body-differs']);
    expect(itemCount()).toBe(count);
  });

  it('keeps the largest declaration within one transaction and one event', async () => {
    const { send } = createProjectApi();
    const side = 499;
    const ring = [
      ...Array.from({ length: side }, (_, index): [number, number] => [
        119.700000001 + index / 1e5,
        30.200000001,
      ]),
      ...Array.from({ length: side }, (_, index): [number, number] => [119.75, 30.200000002 + index / 1e5]),
      ...Array.from({ length: side }, (_, index): [number, number] => [119.749999999 - index / 1e5, 30.25]),
      ...Array.from({ length: side }, (_, index): [number, number] => [119.7, 30.249999999 - index / 1e5]),
    ].map(([x, y]): [number, number] => [Number(x.toFixed(9)), Number(y.toFixed(9))]);
    const [first] = ring;
    const site = { type: 'Polygon' as const, coordinates: [[...ring, first ?? [0, 0]]] };
    const works = Array.from({ length: 20 }, (_, index) => worksOf(3, `${index}${'工'.repeat(90)}`));
    const parties = ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((type) => ({
      type,
      name: '单'.repeat(100),
      creditCode: owner,
    }));
    const { status } = await send('POST /projects', {
      as: applicant,
      body: declaration({ site, works, parties, name: '名'.repeat(200) }),
    });
    expect(status).toBe(201);
  });
});
