import { describe, expect, it } from 'vitest';
import { beginStop, endStops } from '../../../functions/approvals/domain/stop-case.ts';
import { department, handling, owner } from '../../builders/approval-api.ts';
import { anActor } from '../../builders/events.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';
import { servePaper } from '../../builders/serve-paper.ts';

const police = department('police');

const offered = async () => {
  const { api, project, file } = await filedOffice(1);
  const workflow = createInMemoryWorkflow(api);
  const caseId = (await file(2, ['S2-12'])).cases['S2-12'] ?? '';
  await api.move(caseId, 'acceptance', police);
  const offer = () => api.move(caseId, 'hearing-offers', police, { reasons: '重大利益' });
  const answer = await offer();
  const request = () => api.send(`POST /cases/${caseId}/hearing`, { as: owner, body: { reason: '有异议' } });
  const decide = (result = 'passed') => api.move(caseId, 'decision', police, { result, reasons: '无' });
  const serve = async () => {
    const { notice } = (await api.seen(caseId))['hearing'] as { notice: string };
    await servePaper(api, project.projectId, caseId, notice);
    await workflow.settle(project.projectId);
  };
  /** A special procedure of the type that ran and ended, as its own moves write it. */
  const hold = async () => {
    const { projectId } = project;
    const one = (await api.ports.store.readProject(projectId)).cases.find((found) => found.caseId === caseId);
    if (one === undefined) throw new Error('no such case');
    const at = new Date(api.ports.clock()).toISOString();
    const stop = { type: 'hearing' as const, basis: '行政许可法第四十八条', clocks: [], from: at };
    const held = { ...endStops(beginStop(one, stop), at), revision: one.revision + 1 };
    const event = { type: 'case-resumed', project: projectId, actor: anActor(), data: {} };
    await api.journal.commit({
      chain: projectId,
      events: [event],
      writes: [api.ports.write.approvalCase(held)],
    });
  };
  return { api, answer, offer, request, decide, serve, hold, caseId };
};

describe('a hearing that is offered', () => {
  it('is offered once, in a paper that names the period', async () => {
    const { api, answer, offer, caseId } = await offered();
    expect(answer.body).toMatchObject({ state: 8 });
    expect(await api.seen(caseId)).toMatchObject({
      hearing: { days: 5, notice: expect.stringMatching(/-02$/) },
    });
    expect((await offer()).body).toMatchObject({ code: 'cases.hearing-offered' });
  });

  it('holds the decision until its period is over', async () => {
    const { api, decide, serve } = await offered();
    expect((await decide()).body).toMatchObject({ code: 'cases.period-running' });
    await serve();
    api.at('2026-03-09T23:59');
    expect((await decide()).body).toMatchObject({ code: 'cases.period-running', until: '2026-03-09' });
    api.at('2026-03-10T00:00');
    expect((await decide()).body).toMatchObject({ state: 11 });
  });

  it('holds the decision until it was held, once it is asked for', async () => {
    const { request, decide, hold } = await offered();
    expect((await request()).status).toBe(200);
    expect((await request()).body).toMatchObject({ code: 'cases.right-used' });
    expect((await decide('refused')).body).toMatchObject({ code: 'cases.hearing-owed' });
    await hold();
    expect((await decide('refused')).body).toMatchObject({ state: 13 });
  });

  it('is not asked for when the period is over', async () => {
    const { api, request, serve } = await offered();
    await serve();
    api.at('2026-03-10T00:00');
    expect((await request()).body).toMatchObject({ code: 'cases.period-over' });
  });

  it('may be answered in writing instead', async () => {
    const { api, caseId } = await offered();
    const body = { text: '请考虑相邻关系' };
    expect((await api.send(`POST /cases/${caseId}/statements`, { as: owner, body })).status).toBe(200);
    expect(await api.seen(caseId)).toMatchObject({ hearing: { statement: body.text } });
  });

  it('is not offered before acceptance', async () => {
    const { api, file } = await filedOffice(1);
    const caseId = (await file(2, ['S2-12'])).cases['S2-12'] ?? '';
    const answer = await api.move(caseId, 'hearing-offers', police, { ...handling, reasons: '无' });
    expect(answer.body).toMatchObject({ code: 'cases.state-conflict' });
  });
});
