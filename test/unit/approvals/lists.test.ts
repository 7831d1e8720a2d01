import { describe, expect, it } from 'vitest';
import { agent, department, owner, windowClerk } from '../../builders/approval-api.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';

const scene = async () => {
  const office = await filedOffice(1);
  const { cases } = await office.file(2, ['S2-12', 'S2-01', 'S2-03', 'S2-09']);
  await office.api.move(cases['S2-01'] ?? '', 'acceptance', department('nr'));
  const list = async (query: Record<string, string>, as = department('nr')) => {
    const { status, body } = await office.api.send('GET /cases', { as, query });
    const found = (body['cases'] ?? []) as { item: string; phase: string; light: string | null }[];
    return { status, body, items: found.map(({ item }) => item), next: body['next'] as string | undefined };
  };
  return { ...office, cases, list };
};

describe("a department's open cases", () => {
  it('come by next due day, those that wait last', async () => {
    const { list } = await scene();
    expect(await list({})).toMatchObject({ status: 200, items: ['S2-01', 'S2-03'] });
  });

  it('are filtered by light, phase and due day', async () => {
    const { list, api } = await scene();
    expect((await list({ phase: 'waiting' })).items).toEqual(['S2-03']);
    expect((await list({ dueBefore: '2026-03-16' })).items).toEqual([]);
    expect((await list({ dueBefore: '2026-03-17' })).items).toEqual(['S2-01']);
    api.at('2026-03-17T09:00');
    expect((await list({ light: 'red' })).items).toEqual(['S2-01']);
    expect((await list({ light: 'green' })).items).toEqual([]);
  });

  it('come in pages, and a cursor serves its own list alone', async () => {
    const { list } = await scene();
    const first = await list({ limit: '1' });
    expect(first.items).toEqual(['S2-01']);
    const second = await list({ limit: '1', cursor: first.next ?? '' });
    expect(second.items).toEqual(['S2-03']);
    const foreign = await list({ department: 'police', cursor: first.next ?? '' }, windowClerk);
    expect([foreign.status, foreign.body['code']]).toEqual([400, 'request.invalid']);
  });

  it("are not another department's to read", async () => {
    const { list, api, cases } = await scene();
    expect((await list({ department: 'police' })).status).toBe(404);
    expect((await list({ department: 'police' }, windowClerk)).items).toEqual(['S2-12']);
    expect((await list({}, windowClerk)).status).toBe(400);
    const foreign = await api.send(`GET /cases/${cases['S2-12']}`, { as: department('nr') });
    expect([foreign.status, foreign.body['code']]).toEqual([404, 'cases.not-found']);
  });

  it('say in receipt whether what is wanting has been reported', async () => {
    const { api, cases, list } = await scene();
    const reported = async (code: string) =>
      ((await list({}, department(code))).body['cases'] as { item: string; reported: boolean | null }[]).map(
        ({ item, reported: said }) => [item, said],
      );
    expect(await reported('police')).toEqual([['S2-12', false]]);
    expect(await reported('nr')).toEqual([
      ['S2-01', null],
      ['S2-03', null],
    ]);
    const items = [{ material: 'site-plan', what: '缺章' }];
    await api.move(cases['S2-12'] ?? '', 'correction', department('police'), { items });
    expect(await reported('police')).toEqual([['S2-12', true]]);
    expect(await reported('water')).toEqual([['S2-09', false]]);
    api.at('2026-03-06T00:00');
    expect(await reported('water')).toEqual([['S2-09', false]]);
    api.at('2026-03-10T00:00');
    expect(await reported('water')).toEqual([['S2-09', null]]);
  });

  it('are gone from the list once closed', async () => {
    const { list, api, cases } = await scene();
    await api.move(cases['S2-01'] ?? '', 'decision', department('nr'), { result: 'passed' });
    expect((await list({})).items).toEqual(['S2-03']);
  });
});

describe("an owner's overview", () => {
  it('says of each project what it waits for', async () => {
    const { api, project, cases } = await scene();
    await createInMemoryWorkflow(api).settle(project.projectId);
    const { body } = await api.send('GET /overview', { as: agent });
    const [one] = body['projects'] as { projectId: string; waitsFor: Record<string, unknown>[] }[];
    expect(one?.projectId).toBe(project.projectId);
    expect(one?.waitsFor).toHaveLength(4);
    for (const wait of [
      { for: 'department', item: 'S2-01', department: 'nr', due: '2026-03-16', light: 'green' },
      { for: 'prerequisite', caseId: cases['S2-03'], items: ['S2-01'] },
    ])
      expect(one?.waitsFor).toContainEqual(expect.objectContaining(wait));
    const stranger = { roles: ['applicant' as const], organisation: '91330112MA9TE5T12Y' };
    expect((await api.send('GET /overview', { as: stranger })).body).toEqual({ projects: [] });
  });

  it('shows a project that has filed nothing as waiting for its owner', async () => {
    const { api } = await filedOffice();
    const other = await api.register({ code: '2604-330112-89-01-305564' });
    await createInMemoryWorkflow(api).settle(other.projectId);
    const { body } = await api.send('GET /overview', { as: owner });
    expect(body).toMatchObject({
      projects: [
        { projectId: other.projectId, waitsFor: [{ for: 'filing', stages: [1], items: ['S1-05', 'S1-10'] }] },
      ],
    });
  });
});
