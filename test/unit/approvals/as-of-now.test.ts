import { describe, expect, it } from 'vitest';
import { department, owner, windowClerk } from '../../builders/approval-api.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';

// The workflow stands still: what is due is written by nobody.
const scene = async (items: readonly string[] = ['S2-01', 'S2-03', 'S2-12']) => {
  const office = await filedOffice(1);
  const { applicationId, cases } = await office.file(2, items);
  const id = (item: string): string => cases[item] ?? '';
  const untouched = async <Result>(read: () => Promise<Result>): Promise<Result> => {
    const before = JSON.stringify(office.api.journal.dynamo.tables.all(office.api.table));
    const result = await read();
    expect(JSON.stringify(office.api.journal.dynamo.tables.all(office.api.table))).toBe(before);
    return result;
  };
  const seen = (item: string) => untouched(() => office.api.seen(id(item)));
  const refuse = (item: string, code = 'nr') =>
    office.api.move(id(item), 'refusal', department(code), { kind: 'incomplete', reasons: '缺材料' });
  return { ...office, applicationId, id, seen, untouched, refuse };
};

/** S3-05 waits for S3-01, which waited for S2-16, which has just been refused. */
const failedChain = async () => {
  const office = await scene(['S2-01', 'S2-03']);
  const { api, project, id, pass, file } = office;
  await api.record(project.projectId, 'project-amended', { version: 2, changes: { superHighRise: true } });
  await pass(id('S2-01'));
  await pass(id('S2-03'));
  const { cases: reviews } = await file(2, ['S2-16']);
  const { applicationId, cases } = await file(3, ['S3-01', 'S3-05']);
  const chain = (item: string): string => cases[item] ?? '';
  const seen = (item: string) => office.untouched(() => api.seen(chain(item)));
  // The owner's list is made from the journal; after this nothing follows it any more.
  await createInMemoryWorkflow(api).settle(project.projectId);
  const body = { kind: 'incomplete', reasons: '缺材料' };
  const refused = await api.move(reviews['S2-16'] ?? '', 'refusal', windowClerk, body);
  expect(refused.status).toBe(200);
  return { ...office, applicationId, id: chain, seen };
};

describe('while the workflow stands still, a reader sees', () => {
  it('silence as acceptance as of receipt from the day after the fifth working day', async () => {
    const { api, seen } = await scene();
    api.at('2026-03-09T23:59');
    expect(await seen('S2-12')).toMatchObject({ phase: 'receipt', accepted: null, version: 1 });
    api.at('2026-03-10T00:00');
    expect(await seen('S2-12')).toMatchObject({
      phase: 'review',
      state: 8,
      accepted: '2026-03-02',
      received: '2026-03-02',
      version: 2,
    });
  });

  it('the version that a command then finds', async () => {
    const { api, seen, id } = await scene();
    api.at('2026-03-10T09:00');
    const { version } = await seen('S2-12');
    const handling = { handler: '王小明', office: '审批科', opinion: '符合条件' };
    const decision = { as: department('police'), body: { version, ...handling, result: 'passed' } };
    expect(await api.send(`POST /cases/${id('S2-12')}/decision`, decision)).toMatchObject({ status: 200 });
  });

  it('a light that has turned', async () => {
    const { api, seen, id } = await scene();
    await api.move(id('S2-12'), 'acceptance', department('police'));
    const { due } = await seen('S2-12');
    expect(await seen('S2-12')).toMatchObject({ light: 'green' });
    api.at(`${String(due)}T23:59`);
    expect(await seen('S2-12')).toMatchObject({ light: 'yellow' });
    api.advance(60_000);
    expect(await seen('S2-12')).toMatchObject({ light: 'red' });
  });

  it('a waiting case opened at the moment when its last prerequisite passed', async () => {
    const { api, seen, pass, id } = await scene();
    api.at('2026-03-04T10:00');
    await pass(id('S2-01'));
    api.at('2026-03-12T10:00');
    expect(await seen('S2-03')).toMatchObject({
      phase: 'review',
      received: '2026-03-04',
      accepted: '2026-03-04',
      version: 3,
      waitsFor: [],
    });
  });

  it('what ended with a prerequisite, and what ended with that', async () => {
    const { api, seen, untouched, applicationId, project } = await failedChain();
    for (const item of ['S3-01', 'S3-05'])
      expect(await seen(item)).toMatchObject({ phase: 'not-opened', version: 2, done: '2026-03-02' });
    const read = (path: string) => untouched(() => api.send(`GET ${path}`, { as: owner }));
    expect((await read(`/applications/${applicationId}`)).body).toMatchObject({
      cases: { 'S3-01': { phase: 'not-opened' }, 'S3-05': { phase: 'not-opened' } },
    });
    const { body } = await read(`/projects/${project.projectId}/stages`);
    const third = (body['stages'] as { stages: number[]; settled: string; items: object[] }[])[2];
    expect(third).toMatchObject({ stages: [3], settled: '2026-03-02' });
    expect(third?.items).toContainEqual({ item: 'S3-05', caseId: null, standing: 'not-filed' });
    const { projects } = (await read('/overview')).body as { projects: { waitsFor: object[] }[] };
    const waits = projects.flatMap(({ waitsFor }) => waitsFor);
    expect(waits.filter((wait) => 'caseId' in wait)).toEqual([]);
    expect(waits).toContainEqual(expect.objectContaining({ for: 'filing', stages: [3] }));
  });

  it('silence in the list of its department too', async () => {
    const { api, untouched } = await scene();
    api.at('2026-03-10T00:00');
    const list = (query: Record<string, string>) =>
      untouched(() => api.send('GET /cases', { as: windowClerk, query: { department: 'police', ...query } }));
    expect((await list({})).body).toMatchObject({ cases: [{ item: 'S2-12', phase: 'review' }] });
    expect((await list({ phase: 'receipt' })).body).toEqual({ cases: [] });
    expect((await list({ dueBefore: '2026-03-10' })).body).toEqual({ cases: [] });
  });
});

describe('while the workflow stands still, a command', () => {
  it('finds what a reader saw when the prerequisite of a prerequisite has failed', async () => {
    const { api, seen, id } = await failedChain();
    const { version, phase } = await seen('S3-05');
    const body = { version, reason: '方案调整' };
    const answer = await api.send(`POST /cases/${id('S3-05')}/withdrawal`, { as: owner, body });
    expect([phase, answer.status, answer.body['code']]).toEqual(['not-opened', 409, 'cases.state-conflict']);
    const ends = (await api.journal.events(String((await seen('S3-05'))['projectId'])))
      .map(({ event }) => event)
      .filter(({ type }) => type === 'case-not-opened');
    expect(ends.map(({ data }) => data['because'])).toMatchObject([
      { item: 'S2-16', state: 5 },
      { item: 'S3-01', state: 0 },
    ]);
  });

  it('files anew what has ended a moment ago, and it waits for what is filed with it', async () => {
    const { api, file, refuse, pass } = await scene();
    await refuse('S2-01');
    const again = await file(2, ['S2-01', 'S2-03']);
    expect(await api.seen(again.cases['S2-03'] ?? '')).toMatchObject({
      phase: 'waiting',
      waitsFor: ['S2-01'],
    });
    await pass(again.cases['S2-01']);
    expect(await api.seen(again.cases['S2-03'] ?? '')).toMatchObject({ phase: 'receipt' });
  });
});
