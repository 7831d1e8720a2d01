// long: a table of cases
import { describe, expect, it } from 'vitest';
import { projectColumns } from '../../../functions/projects/domain/columns.ts';
import { amendableColumns, amendableFacts } from '../../../functions/projects/domain/amendment.ts';
import { amendmentExample, buildingExample, partyExample } from '../../../functions/projects/api/examples.ts';
import { foldProject } from '../../../shared/contracts/fold-project.ts';
import { applicant, createProjectApi, owner, type ProjectApi, stranger } from '../../builders/project-api.ts';
import { declaration, worksOf } from '../../builders/project-declaration.ts';

const registered = async (api: ProjectApi, works = [worksOf(2)]) => {
  const { body } = await api.send('POST /projects', { as: applicant, body: declaration({ works }) });
  const groups = (await api.ports.store.findProject(String(body['projectId'])))?.works ?? [];
  return { projectId: String(body['projectId']), groups };
};

describe('recording the columns of a project', () => {
  it('records every column of the exchange standard that a client may give', () => {
    const fields = new Set([...Object.keys(amendableColumns.shape), ...Object.keys(amendableFacts.shape)]);
    const columns = Object.values(projectColumns);
    const unknown = columns.filter(({ from, field }) => from === 'amendable' && !fields.has(field));
    expect(unknown).toEqual([]);
    const held = new Set<string>(columns.map(({ field }) => field));
    expect(Object.keys(amendableColumns.shape).filter((field) => !held.has(field))).toEqual([]);
    expect(columns).toHaveLength(39);
  });

  it('keeps what was recorded before, raises the version and shows it', async () => {
    const api = createProjectApi();
    const { projectId } = await registered(api);
    const path = `/projects/${projectId}`;
    const first = await api.send(`PATCH ${path}`, { as: applicant, body: amendmentExample });
    expect([first.status, first.body['version']]).toEqual([200, 2]);
    await api.send(`PATCH ${path}`, { as: applicant, body: { version: 2, length: 12.5 } });
    const { body } = await api.send(`GET ${path}`, { as: applicant });
    expect(body).toMatchObject({ version: 3, address: amendmentExample.address, length: 12.5, owner });
    expect(Object.keys(body)).not.toContain('PK');
  });

  it('refuses a version that was overtaken, and tells the present one', async () => {
    const api = createProjectApi();
    const { projectId } = await registered(api);
    await api.send(`PATCH /projects/${projectId}`, { as: applicant, body: { version: 1, name: '甲' } });
    const count = api.itemCount();
    const stale = await api.send(`PATCH /projects/${projectId}`, {
      as: applicant,
      body: { version: 1, name: '乙' },
    });
    expect([stale.status, stale.body['code'], stale.body['version']]).toEqual([
      409,
      'projects.version-stale',
      2,
    ]);
    expect(api.itemCount()).toBe(count);
  });

  it('takes what only few projects have, as declared and as changed later, into the facts of others', async () => {
    const api = createProjectApi();
    const { body } = await api.send('POST /projects', {
      as: applicant,
      body: declaration({ sewage: true, forestLand: true }),
    });
    const projectId = String(body['projectId']);
    await api.send(`PATCH /projects/${projectId}`, {
      as: applicant,
      body: { version: 1, forestLand: false, roadPipes: true },
    });
    const { events } = await api.ports.readJournal(projectId, 0, 10);
    const { facts } = foldProject(
      { number: 0, facts: undefined },
      events.map(({ event }) => event),
    );
    const declared = { sewage: true, forestLand: false, roadPipes: true };
    expect(facts?.attributes).toMatchObject({ ...declared, relicsArea: false });
    const shown = await api.send(`GET /projects/${projectId}`, { as: applicant });
    expect(shown.body).toMatchObject(declared);
    expect(shown.body).not.toHaveProperty('relicsArea');
    const refused = await api.send(`PATCH /projects/${projectId}`, {
      as: applicant,
      body: { version: 2, sewage: 'yes' },
    });
    expect([refused.status, refused.body['code']]).toEqual([400, 'request.invalid']);
  });

  it('chooses the flow again when its facts change', async () => {
    const api = createProjectApi();
    const { projectId } = await registered(api);
    const body = { version: 1, funds: 'government' };
    const answer = await api.send(`PATCH /projects/${projectId}`, { as: applicant, body });
    expect(answer.body['flowType']).toBe(1);
  });

  it.each([
    [
      'a start after the end',
      { plannedStart: '2026-05-01', plannedEnd: '2026-04-01' },
      'projects.dates-reversed',
    ],
    ['a division outside of the county', { division: '110101' }, 'projects.division-unknown'],
  ])('refuses %s', async (_, changes, code) => {
    const api = createProjectApi();
    const { projectId } = await registered(api);
    const answer = await api.send(`PATCH /projects/${projectId}`, {
      as: applicant,
      body: { version: 1, ...changes },
    });
    expect([answer.status, answer.body['code']]).toEqual([422, code]);
  });

  it('records the scope of a works, and knows only the works of the project', async () => {
    const api = createProjectApi();
    const { projectId, groups } = await registered(api);
    const worksId = groups[0]?.worksId;
    const works = [{ worksId, scope: '一期地上部分' }];
    await api.send(`PATCH /projects/${projectId}`, { as: applicant, body: { version: 1, works } });
    const { body } = await api.send(`GET /projects/${projectId}`, { as: applicant });
    expect(body['works']).toMatchObject([{ worksId, scope: '一期地上部分', version: 2 }]);
    const other = [{ worksId: 'wrk_01KJQ4Z6W00000000000000000', scope: '别的' }];
    const refused = await api.send(`PATCH /projects/${projectId}`, {
      as: applicant,
      body: { version: 2, works: other },
    });
    expect(refused.status).toBe(404);
  });

  it('refuses a works that is named twice', async () => {
    const api = createProjectApi();
    const { projectId, groups } = await registered(api);
    const worksId = groups[0]?.worksId;
    const works = [
      { worksId, name: '甲' },
      { worksId, name: '乙' },
    ];
    const twice = await api.send(`PATCH /projects/${projectId}`, {
      as: applicant,
      body: { version: 1, works },
    });
    expect(twice).toMatchObject({
      status: 400,
      body: { issues: [{ path: '/body/works', code: 'list.repeated' }] },
    });
  });
});

describe('a building', () => {
  it('keeps its code when its columns are replaced', async () => {
    const api = createProjectApi();
    const { groups } = await registered(api);
    const buildingId = groups[0]?.buildings[0] ?? '';
    const answer = await api.send(`PUT /buildings/${buildingId}`, { as: applicant, body: buildingExample });
    expect(answer).toMatchObject({ status: 200, body: { buildingId, version: 2 } });
    const again = await api.send(`PUT /buildings/${buildingId}`, { as: applicant, body: buildingExample });
    expect([again.status, again.body['version']]).toEqual([409, 2]);
  });

  it('that grows above the low risk moves its project to another flow', async () => {
    const api = createProjectApi();
    const low = declaration({ works: [worksOf(1)], buildingArea: 1_000, height: 12 });
    const { body } = await api.send('POST /projects', { as: applicant, body: low });
    const projectId = String(body['projectId']);
    const [group] = (await api.ports.store.findProject(projectId))?.works ?? [];
    const path = `PUT /buildings/${group?.buildings[0]}`;
    const kept = await api.send(path, { as: applicant, body: { ...buildingExample, height: 20 } });
    const moved = await api.send(path, {
      as: applicant,
      body: { ...buildingExample, version: 2, height: 80 },
    });
    expect([body['flowType'], kept.body['flowType'], moved.body['flowType']]).toEqual([4, 4, 6]);
    const project = await api.send(`GET /projects/${projectId}`, { as: applicant });
    expect(project.body).toMatchObject({ flowType: 6, version: 2 });
    const folded = foldProject(
      { number: 0, facts: undefined },
      (await api.journal.events(projectId)).map(({ event }) => event),
    );
    expect(folded.facts?.flowType).toBe(6);
  });
});

describe('parties and persons', () => {
  it('shows a responsible person masked, and keeps name and numbers out of the journal and the state', async () => {
    const api = createProjectApi();
    const { projectId } = await registered(api);
    const named = await api.send(`POST /projects/${projectId}/parties`, {
      as: applicant,
      body: partyExample,
    });
    expect(named.status).toBe(201);
    const { body } = await api.send(`GET /projects/${projectId}`, { as: applicant });
    expect(body['parties']).toContainEqual(
      expect.objectContaining({
        type: 4,
        person: { name: '王**', idType: 'id-card', idNumber: '110***********002X', phone: '138****8000' },
      }),
    );
    const texts = JSON.stringify([
      ...(await api.journal.events(projectId)).map(({ event }) => event),
      ...api.journal.dynamo.tables.all('projects'),
      named.body,
    ]);
    expect(texts).not.toMatch(/王小明|11010519491231002X|13800008000/);
  });

  it('replaces the person of a party, and refuses to record the same again', async () => {
    const api = createProjectApi();
    const { projectId } = await registered(api);
    const path = `POST /projects/${projectId}/parties`;
    const { person: _, ...party } = partyExample;
    const first = await api.send(path, { as: applicant, body: partyExample });
    const second = await api.send(path, { as: applicant, body: partyExample });
    expect(second.body['version']).toBe(2);
    expect(second.body['personId']).not.toBe(first.body['personId']);
    const same = await api.send(path, { as: applicant, body: party });
    expect([same.status, same.body['code']]).toEqual([409, 'projects.duplicate']);
  });

  it('refuses a second owner and a person whose ID number cannot be', async () => {
    const api = createProjectApi();
    const { projectId } = await registered(api);
    const path = `POST /projects/${projectId}/parties`;
    const second = await api.send(path, {
      as: applicant,
      body: { type: 1, name: '他人', creditCode: stranger },
    });
    expect([second.status, second.body['code']]).toEqual([422, 'projects.owner-single']);
    const person = { ...partyExample.person, idNumber: '110105194912310021' };
    const odd = await api.send(path, { as: applicant, body: { ...partyExample, person } });
    expect(odd.body).toMatchObject({
      code: 'request.invalid',
      issues: [{ path: '/body/person/idNumber', code: 'id-card.invalid' }],
    });
  });

  it('erases a person once, and the chain stays whole', async () => {
    const api = createProjectApi();
    const { projectId } = await registered(api);
    const { body } = await api.send(`POST /projects/${projectId}/parties`, {
      as: applicant,
      body: partyExample,
    });
    const path = `POST /projects/${projectId}/persons/${String(body['personId'])}/erasure`;
    const erase = { as: { roles: ['admin' as const] }, body: { reason: '本人申请' } };
    expect((await api.send(path, erase)).status).toBe(200);
    expect((await api.send(path, erase)).status).toBe(404);
    const { body: project } = await api.send(`GET /projects/${projectId}`, { as: applicant });
    expect(project['parties']).toContainEqual(expect.objectContaining({ type: 4, person: null }));
    const proof = await api.send(`GET /projects/${projectId}/verification`, { as: applicant });
    expect(proof.body).toMatchObject({ valid: true, events: 4 });
  });

  it('does not erase a person that another project named', async () => {
    const api = createProjectApi();
    const { projectId } = await registered(api);
    const { body } = await api.send(`POST /projects/${projectId}/parties`, {
      as: applicant,
      body: partyExample,
    });
    const other = await api.send('POST /projects', {
      as: applicant,
      body: declaration({ code: '2604-330112-89-01-305564' }),
    });
    const path = `POST /projects/${String(other.body['projectId'])}/persons/${String(body['personId'])}/erasure`;
    const answer = await api.send(path, { as: { roles: ['admin'] }, body: { reason: '本人申请' } });
    expect(answer.status).toBe(404);
  });
});

describe('land', () => {
  it('is recorded once by kind and number', async () => {
    const api = createProjectApi();
    const { projectId } = await registered(api);
    const body = {
      kind: 'contract',
      number: '330112-2026-A21-0031',
      date: '2026-04-09',
      parcel: '青山湖2026-7号',
    };
    expect((await api.send(`POST /projects/${projectId}/land`, { as: applicant, body })).status).toBe(201);
    const again = await api.send(`POST /projects/${projectId}/land`, { as: applicant, body });
    expect([again.status, again.body['code']]).toEqual([409, 'projects.duplicate']);
  });

  it('is shown as recorded, beside what was declared of it', async () => {
    const api = createProjectApi();
    const { projectId } = await registered(api);
    const body = { kind: 'contract', number: '1', date: '2026-04-09', parcel: '7' };
    await api.send(`POST /projects/${projectId}/land`, { as: applicant, body });
    const project = await api.send(`GET /projects/${projectId}`, { as: applicant });
    expect(project.body).toMatchObject({ land: 'transferred', landRecords: [body] });
  });
});
