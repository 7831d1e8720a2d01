import { describe, expect, it } from 'vitest';
import { createWake } from '../../../functions/approvals/rendezvous/wake.ts';
import { owner } from '../../builders/approval-api.ts';
import { aChain } from '../../builders/events.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';

// Stages 2 and 3 are filed with one form in flow 4, each by itself in flow 3.
const joined = 4;
const parted = 3;

const stage1Passed = async () => {
  const office = await filedOffice(1);
  const { projectId } = office.project;
  const changeFlow = (flowType: number) =>
    office.api.record(projectId, 'building-amended', {
      buildingId: 'bld_1',
      version: 2,
      building: { buildingId: 'bld_1', name: '一', use: 'office', area: 900, height: 12 },
      flowType,
    });
  const send = (stage: number, items: readonly string[]) =>
    office.api.send('POST /applications', { as: owner, body: office.filing(stage, items) });
  return { ...office, projectId, changeFlow, send };
};

describe('a flow that a building has changed', () => {
  it('stays changed when the kept facts move on with the journal', async () => {
    const { api, projectId, changeFlow } = await stage1Passed();
    await changeFlow(joined);
    for (let count = 0; count < 30; count += 1) await api.record(projectId, 'party-named', {});
    await createInMemoryWorkflow(api).settle(projectId);
    const { body } = await api.send(`GET /projects/${projectId}/stages`, { as: owner });
    expect(body['flowType']).toBe(joined);
  });

  it('does not take the stages that it joins for completed when one of them was', async () => {
    const { file, pass, changeFlow, send } = await stage1Passed();
    const { cases } = await file(2, ['S2-01', 'S2-03']);
    await pass(cases['S2-01']);
    await pass(cases['S2-03']);
    await changeFlow(joined);
    expect(await send(4, ['S4-01'])).toMatchObject({
      status: 409,
      body: { code: 'applications.stage-not-open', missing: ['S3-05'] },
    });
  });

  it('does not let an item be filed twice for stages that it parts', async () => {
    const { file, pass, changeFlow, send } = await stage1Passed();
    await changeFlow(joined);
    const { cases } = await file(2, ['S2-01', 'S2-03', 'S3-01']);
    await pass(cases['S2-01']);
    await pass(cases['S2-03']);
    await changeFlow(parted);
    expect(await send(3, ['S3-01'])).toMatchObject({
      status: 409,
      body: { code: 'applications.duplicate', item: 'S3-01', caseId: cases['S3-01'] },
    });
  });
});

describe('the consumer of the rendezvous', () => {
  it('forgets no more tokens than one transaction holds, and signals all of them', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `cas_${index}`);
    const signalled: string[] = [];
    const wake = createWake({
      tokens: {
        find: async (caseId) => ({ token: caseId, version: 1, generation: 1, rounds: 1, stamp: 1 }),
        keep: async () => 'kept',
        forget: async () => undefined,
      },
      signal: async (token) => void signalled.push(token),
      dueCases: async () => ids,
      casesOf: async () => [],
      forgetting: () => ({}),
    });
    const writes: unknown[] = [];
    for (const { event, ...link } of aChain(1))
      writes.push(...(await wake({ ...link, event: { ...event, type: 'project-amended' } })));
    expect(signalled).toEqual(ids);
    expect(writes.length).toBeLessThan(99);
  });
});
