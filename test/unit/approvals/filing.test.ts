// long: everything that a filing refuses in one place
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type ApprovalApi,
  agent,
  createApprovalApi,
  owner,
  windowClerk,
} from '../../builders/approval-api.ts';
import { type FiledOffice, filedOffice } from '../../builders/filed-office.ts';
import { demoCounty, type RegisteredProject } from '../../builders/in-memory-approvals.ts';

let api: ApprovalApi;
let project: RegisteredProject;
let filing: FiledOffice['filing'];
let pass: FiledOffice['pass'];
const send = (body: unknown, as = owner) => api.send('POST /applications', { as, body });
const events = async () => (await api.journal.events(project.projectId)).map(({ event }) => event);

beforeEach(async () => {
  ({ api, project, filing, pass } = await filedOffice());
});

describe('a filing', () => {
  it('writes its application, its cases and one event, and lets a case with open prerequisites wait', async () => {
    const { status, body } = await send(filing(1, ['S1-05', 'S1-10']));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      cases: { 'S1-05': { state: 1, department: 'drc' }, 'S1-10': { state: 0, department: 'nr' } },
      carried: {},
    });
    const filed = (await events()).filter(({ application }) => application === body['applicationId']);
    expect(filed.map(({ type }) => type)).toEqual(['application-filed']);
    const read = await api.send(`GET /applications/${String(body['applicationId'])}`, { as: owner });
    expect(read.body).toMatchObject({ stages: [1], worksId: null, cases: { 'S1-10': { phase: 'waiting' } } });
  });

  it('is done once for the same idempotency key', async () => {
    const first = await api.send('POST /applications', {
      as: owner,
      body: filing(1, ['S1-05']),
      key: 'slow',
    });
    const count = api.itemCount();
    const again = await api.send('POST /applications', {
      as: owner,
      body: filing(1, ['S1-05']),
      key: 'slow',
    });
    expect(again.body).toEqual(first.body);
    expect(api.itemCount()).toBe(count);
  });

  it('knows a project that was registered a moment ago', async () => {
    const fresh = await api.register({ code: '2604-330112-89-01-305564' });
    const body = { projectId: fresh.projectId, worksId: fresh.works[0], stage: 1, items: ['S1-05'] };
    expect((await send(body)).status).toBe(201);
  });

  it.each([
    [['S1-77'], 422, 'applications.item-unknown'],
    [['S1-04'], 422, 'applications.item-not-needed'],
    [['S1-09'], 422, 'applications.item-is-fact'],
    [['S1-18'], 422, 'applications.item-not-configured'],
    [['S2-01'], 422, 'applications.item-other-stage'],
    [['S1-05', 'S1-05'], 400, 'request.invalid'],
    [[], 400, 'request.invalid'],
  ])('of %j in stage 1 is refused with %i %s', async (items, status, code) => {
    const count = api.itemCount();
    const answer = await send(filing(1, items));
    expect([answer.status, answer.body['code'], api.itemCount()]).toEqual([status, code, count]);
  });

  it('of an item inside another names the other', async () => {
    ({ api, project, filing, pass } = await filedOffice(1));
    const answer = await send(filing(3, ['S3-03']));
    expect(answer.body).toMatchObject({ code: 'applications.item-inside', inside: 'S3-05' });
  });

  it('of an item that is not needed names the attributes that decide', async () => {
    ({ api, project, filing, pass } = await filedOffice(1));
    expect((await send(filing(2, ['S2-02']))).body).toMatchObject({
      code: 'applications.item-not-needed',
      why: ['shelterDuty'],
    });
  });

  it('of a stage that is not open names what is missing', async () => {
    const answer = await send(filing(4, ['S4-01']));
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'applications.stage-not-open', missing: ['S1-10', 'S2-03', 'S3-05'] },
    });
  });

  it('of an item that runs or has passed names its case', async () => {
    const { cases } = await api.file(filing(1, ['S1-05']));
    const expected = { status: 409, body: { code: 'applications.duplicate', caseId: cases['S1-05'] } };
    expect(await send(filing(1, ['S1-05']))).toMatchObject(expected);
    await pass(cases['S1-05'], 'drc');
    expect(await send(filing(1, ['S1-05']))).toMatchObject(expected);
  });

  it('twice at the same instant is filed once', async () => {
    const answers = await Promise.all([send(filing(1, ['S1-05'])), send(filing(1, ['S1-05']))]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  it('names a works of the project from stage 2 on', async () => {
    ({ api, project, filing, pass } = await filedOffice(1));
    const other = await api.register({ code: '2604-330112-89-01-305564' });
    const foreign = await send({ ...filing(2, ['S2-01']), worksId: other.works[0] });
    const missing = await send({ ...filing(2, ['S2-01']), worksId: undefined });
    for (const answer of [foreign, missing])
      expect(answer).toMatchObject({ status: 422, body: { code: 'applications.works-unknown' } });
  });

  it('is done by the owner, its agent or the window, and hides the project from others', async () => {
    expect((await send(filing(1, ['S1-05']), agent)).status).toBe(201);
    expect((await send(filing(1, ['S1-10']), windowClerk)).status).toBe(201);
    const stranger = { roles: ['applicant' as const], organisation: '91330112MA9TE5T12Y' };
    expect(await send(filing(1, ['S1-05']), stranger)).toMatchObject({
      status: 404,
      body: { code: 'projects.not-found' },
    });
  });

  it('of thirty cases fits into one transaction', async () => {
    const items = Object.keys(demoCounty.rules.items).filter((id) => id.startsWith('S'));
    const all = Object.fromEntries(
      items.map((id) => [id, { ...demoCounty.rules.items[id], configured: true }]),
    ) as typeof demoCounty.rules.items;
    const merged = { stages: [{ stages: [1, 2, 3, 4] as const, limitDays: 99 }], totalDays: 99 };
    const county = {
      ...demoCounty,
      rules: { ...demoCounty.rules, items: all, flows: { ...demoCounty.rules.flows, 3: merged } },
    };
    api = createApprovalApi(county);
    project = await api.register();
    const place = { projectId: project.projectId, worksId: project.works[0] };
    const risks = [
      'mineralArea',
      'forestLand',
      'securityZone',
      'riverWorks',
      'waterAbstraction',
      'seismicClass',
    ];
    const others = [
      'lightningClass',
      'superHighRise',
      'highHazard',
      'roadOccupation',
      'greenSpace',
      'sewage',
    ];
    const more = ['waterFacilities', 'buildingWaste', 'landDeliveryList', 'energyIntensive', 'shelterDuty'];
    const changes = Object.fromEntries([...risks, ...others, ...more].map((name) => [name, true]));
    await api.record(project.projectId, 'project-amended', { version: 2, changes });
    const guide = await api.send(`GET /projects/${project.projectId}/guide`, { as: owner });
    const required = (guide.body['items'] as { item: string; standing: string }[])
      .filter(({ standing }) => standing === 'required')
      .map(({ item }) => item);
    expect(required.length).toBeGreaterThanOrEqual(30);
    const { status, body } = await send(filing(1, required.slice(0, 30), place));
    expect([status, Object.keys(body['cases'] as object).length]).toEqual([201, 30]);
    const again = await send(filing(1, required.slice(30), place));
    expect(again.status).toBe(201);
    const withdrawal = await api.send(`POST /applications/${String(body['applicationId'])}/withdrawal`, {
      as: owner,
      body: { reason: '项目暂缓' },
    });
    expect(withdrawal.status).toBe(200);
  });
});
