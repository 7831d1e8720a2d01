// long: the stages of a project, by flow, split and merger
import { beforeEach, describe, expect, it } from 'vitest';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';
import { type ApprovalApi, department, owner } from '../../builders/approval-api.ts';
import { type FiledOffice, filedOffice } from '../../builders/filed-office.ts';
import type { RegisteredProject } from '../../builders/in-memory-approvals.ts';

let api: ApprovalApi;
let project: RegisteredProject;
let filing: FiledOffice['filing'];
let pass: FiledOffice['pass'];
const send = (body: unknown, as = owner) => api.send('POST /applications', { as, body });

beforeEach(async () => {
  ({ api, project, filing, pass } = await filedOffice(1));
});

describe('an application that continues another', () => {
  it('files again only what did not pass and carries the rest, and both complete the stage', async () => {
    const first = await api.file(filing(2, ['S2-01', 'S2-12', 'S2-03']));
    await pass(first.cases['S2-12'], 'police');
    await api.move(first.cases['S2-01'] ?? '', 'acceptance', department('nr'));
    const refused = { result: 'refused', reasons: '退让不足' };
    await api.move(first.cases['S2-01'] ?? '', 'decision', department('nr'), refused);
    const conflict = await api.move(first.cases['S2-03'] ?? '', 'acceptance', department('nr'));
    expect(conflict.body).toMatchObject({ code: 'cases.state-conflict', state: 0 });
    expect(await api.seen(first.cases['S2-03'] ?? '')).toMatchObject({ phase: 'not-opened', state: 0 });

    const again = filing(2, ['S2-01', 'S2-03'], { continues: first.applicationId });
    const { status, body } = await send(again);
    expect(status).toBe(201);
    expect(body['carried']).toMatchObject({ 'S2-12': { caseId: first.cases['S2-12'], state: 11 } });
    const cases = body['cases'] as Record<string, { caseId: string; state: number }>;
    expect(cases['S2-03']?.state).toBe(0);
    await pass(cases['S2-01']?.caseId);
    await pass(cases['S2-03']?.caseId);
    const { body: stages } = await api.send(`GET /projects/${project.projectId}/stages`, { as: owner });
    expect(stages['stages']).toMatchObject([
      {},
      { completed: '2026-03-02' },
      { open: true, missing: [] },
      {},
    ]);
  });

  it('must be one of the same stage of the same works', async () => {
    const answer = await send(filing(2, ['S2-01'], { continues: 'app_01KJQ4Z6W0000000000000000A' }));
    expect(answer).toMatchObject({ status: 422, body: { code: 'applications.continues-unknown' } });
  });
});

describe('a flow that merges stages', () => {
  it('files both with one form, and completes when the milestones of both have passed', async () => {
    const small = await api.register(
      { code: '2604-330112-89-01-305564', buildingArea: 4_800, landArea: 4_000, height: 11, land: 'owned' },
      4,
    );
    const place = { projectId: small.projectId, worksId: small.works[0] };
    const one = await api.file(filing(1, ['S1-05'], place));
    await pass(one.cases['S1-05'], 'drc');
    const { cases } = await api.file(filing(3, ['S2-01', 'S2-03', 'S3-01', 'S3-05'], place));
    expect(await send(filing(4, ['S4-01'], place))).toMatchObject({ body: { missing: ['S2-03', 'S3-05'] } });
    await pass(cases['S2-01']);
    await pass(cases['S2-03']);
    await pass(cases['S3-01'], 'housing');
    await pass(cases['S3-05'], 'housing');
    const { body } = await api.send(`GET /projects/${small.projectId}/stages`, { as: owner });
    expect(body['stages']).toMatchObject([{ stages: [1] }, { stages: [2, 3], completed: '2026-03-02' }, {}]);
  });
});

describe('works that were split', () => {
  it('keep what had passed for the works that they came from', async () => {
    const { cases } = await api.file(filing(2, ['S2-01', 'S2-03']));
    await pass(cases['S2-01']);
    await pass(cases['S2-03']);
    const into = ['wrk_01KJQ4Z6W0000000000000000A', 'wrk_01KJQ4Z6W0000000000000000B'].map((worksId) => ({
      worksId,
      name: worksId.slice(-1),
      buildings: [],
      predecessors: [project.works[0]],
    }));
    await api.record(project.projectId, 'works-split', { worksId: project.works[0], into });
    const answer = await send({ ...filing(3, ['S3-01', 'S3-05']), worksId: into[1]?.worksId });
    expect(answer).toMatchObject({ status: 201, body: { cases: { 'S3-01': { state: 1 } } } });
  });
});

describe('a case that waits while its works is regrouped', () => {
  const [first, second] = ['wrk_01KJQ4Z6W0000000000000000A', 'wrk_01KJQ4Z6W0000000000000000B'];
  const split = async () => {
    const into = [first, second].map((worksId) => ({
      worksId,
      name: worksId.slice(-1),
      buildings: [],
      predecessors: [project.works[0]],
    }));
    await api.record(project.projectId, 'works-split', { worksId: project.works[0], into });
  };

  it('ends unopened when what it waits for was not filed, and both are filed for the new works', async () => {
    const workflow = createInMemoryWorkflow(api);
    const { cases } = await api.file(filing(2, ['S2-03']));
    await workflow.settle(project.projectId);
    expect(await api.seen(cases['S2-03'] ?? '')).toMatchObject({ phase: 'waiting', waitsFor: ['S2-01'] });
    await split();
    await workflow.settle(project.projectId);
    expect(await api.seen(cases['S2-03'] ?? '')).toMatchObject({ state: 0, phase: 'not-opened' });
    for (const worksId of [first, second]) {
      const again = await api.file(filing(2, ['S2-01', 'S2-03'], { worksId }));
      await pass(again.cases['S2-01']);
      await workflow.settle(project.projectId);
      expect(await api.seen(again.cases['S2-03'] ?? '')).toMatchObject({ phase: 'receipt' });
    }
  });

  it('goes on when what it waits for runs', async () => {
    const workflow = createInMemoryWorkflow(api);
    const { cases } = await api.file(filing(2, ['S2-01', 'S2-03']));
    await split();
    await workflow.settle(project.projectId);
    expect(await api.seen(cases['S2-03'] ?? '')).toMatchObject({ phase: 'waiting' });
    await pass(cases['S2-01']);
    await workflow.settle(project.projectId);
    expect(await api.seen(cases['S2-03'] ?? '')).toMatchObject({ phase: 'receipt' });
  });
});

describe('works that were merged', () => {
  it('have what had passed for all of them, and lack what had not', async () => {
    const works = ['一', '二'].map((name) => ({ name, buildings: [] }));
    const two = await api.register({ code: '2604-330112-89-01-305564', land: 'owned', works });
    const place = { projectId: two.projectId };
    const one = await api.file(filing(1, ['S1-05'], { ...place, worksId: undefined }));
    await pass(one.cases['S1-05'], 'drc');
    for (const worksId of two.works) {
      const { cases } = await api.file(filing(2, ['S2-01', 'S2-03'], { ...place, worksId }));
      await pass(cases['S2-01']);
      if (worksId === two.works[0]) await pass(cases['S2-03']);
    }
    const into = {
      worksId: 'wrk_01KJQ4Z6W0000000000000000A',
      name: '合',
      buildings: [],
      predecessors: two.works,
    };
    await api.record(two.projectId, 'works-merged', { worksIds: two.works, into });
    const answer = await send(filing(3, ['S3-01'], { ...place, worksId: into.worksId }));
    expect(answer).toMatchObject({ status: 409, body: { missing: ['S2-03'] } });
    const again = await api.file(filing(2, ['S2-03'], { ...place, worksId: into.worksId }));
    await pass(again.cases['S2-03']);
    expect((await send(filing(3, ['S3-01'], { ...place, worksId: into.worksId }))).status).toBe(201);
  });
});
