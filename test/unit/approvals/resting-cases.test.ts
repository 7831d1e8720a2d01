import { describe, expect, it } from 'vitest';
import { createApprovalApi, department, handling, owner } from '../../builders/approval-api.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';
import { headOf, passedPermit } from '../../builders/passed-permit.ts';
import { worksOf } from '../../builders/project-declaration.ts';

const revoked = async () => {
  const all = await passedPermit();
  for (const [item, office] of [
    ['S2-01', 'nr'],
    ['S2-12', 'police'],
  ] as const)
    await all.api.move(all.cases[item] ?? '', 'acceptance', department(office));
  await all.revoke();
  await all.state();
  expect((await all.revoke()).status).toBe(200);
  return all;
};

describe('what rests on a revoked permit', () => {
  it('is marked in the same transaction, and goes on as it stood', async () => {
    const { cases, seen, permit, events } = await revoked();
    expect((await events('case-review-marked')).map((event) => event.case)).toEqual([cases['S2-01']]);
    expect(await seen(cases['S2-01'])).toMatchObject({
      state: 8,
      light: 'green',
      reviews: [{ item: 'S1-10', caseId: permit }],
    });
    expect(await seen(cases['S2-12'])).toMatchObject({ reviews: [] });
  });

  it('ends unopened when it still waits for something else', async () => {
    const { cases, seen, permit, workflow, projectId, events } = await revoked();
    expect(await seen(cases['S2-03'])).toMatchObject({ phase: 'not-opened', done: '2026-03-02' });
    await workflow.settle(projectId);
    expect(await events('case-not-opened')).toMatchObject([
      { case: cases['S2-03'], data: { because: { item: 'S1-10', caseId: permit, state: 15 } } },
    ]);
  });

  it('closes the next stage again, until the permit was filed anew and has passed', async () => {
    const { api, projectId, worksId } = await revoked();
    const filing = (stage: number, items: readonly string[]) => ({ projectId, worksId, stage, items });
    const send = (stage: number, items: readonly string[]) =>
      api.send('POST /applications', { as: owner, body: filing(stage, items) });
    expect((await send(2, ['S2-03'])).body).toMatchObject({ code: 'applications.stage-not-open' });
    const { cases } = await api.file(filing(1, ['S1-10']));
    const again = cases['S1-10'] ?? '';
    await api.move(again, 'acceptance', department('nr'));
    await api.move(again, 'decision', department('nr'), { result: 'passed' });
    expect((await send(2, ['S2-03'])).status).toBe(201);
  });

  it('counts along a chain: who rests on what rests on it', async () => {
    const { api, permit, cases, revoke, state, events, workflow, projectId } = await passedPermit();
    const [first = '', last = ''] = [cases['S2-01'], cases['S2-03']];
    await api.move(first, 'acceptance', department('nr'));
    await api.move(first, 'decision', department('nr'), { result: 'passed' });
    await workflow.settle(projectId);
    await revoke();
    await state();
    await revoke();
    const marked = await events('case-review-marked');
    expect(new Set(marked.map((event) => event.case))).toEqual(new Set([first, last]));
    expect(marked).toHaveLength(2);
    for (const { data } of marked) expect(data['because']).toEqual({ item: 'S1-10', caseId: permit });
  });

  it(
    'is marked to the last, also when it does not fit into one transaction',
    { timeout: 60_000 },
    async () => {
      const api = createApprovalApi();
      const workflow = createInMemoryWorkflow(api);
      const works = Array.from({ length: 45 }, () => worksOf(1));
      const { projectId, works: ids } = await api.register({ works });
      const contract = { kind: 'contract', number: '1', date: '2026-02-26', parcel: '7' };
      await api.record(projectId, 'land-recorded', contract);
      const first = await api.file({ projectId, worksId: ids[0], stage: 1, items: ['S1-05', 'S1-10'] });
      for (const [item, office] of [
        ['S1-05', 'drc'],
        ['S1-10', 'nr'],
      ] as const)
        for (const [move, more] of [
          ['acceptance', {}],
          ['decision', { result: 'passed' }],
        ] as const)
          await api.move(first.cases[item] ?? '', move, department(office), more);
      for (const worksId of ids) await api.file({ projectId, worksId, stage: 2, items: ['S2-01'] });
      const permit = first.cases['S1-10'] ?? '';
      const revoke = () =>
        api.move(permit, 'revocation', headOf('nr'), {
          ...handling,
          reasons: ['伪造'],
          basis: '行政许可法第六十九条',
        });
      await revoke();
      await api.send(`POST /cases/${permit}/statements`, { as: owner, body: { text: '无' } });
      expect((await revoke()).body).toMatchObject({ state: 15 });
      const marked = async (): Promise<number> =>
        (await api.ports.store.readProject(projectId)).cases.filter(
          ({ reviews = [] }) => reviews.length === 1,
        ).length;
      expect(await marked()).toBe(40);
      await workflow.settle(projectId);
      expect(await marked()).toBe(45);
    },
  );
});
