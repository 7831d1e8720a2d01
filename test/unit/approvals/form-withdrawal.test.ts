import { describe, expect, it } from 'vitest';
import { department, owner } from '../../builders/approval-api.ts';
import { type CorrectedForm, correctedForm } from '../../builders/corrected-form.ts';
import { demoCounty } from '../../builders/in-memory-approvals.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';
import { releaseRectification } from '../../builders/release-rectification.ts';
import { servePaper } from '../../builders/serve-paper.ts';

const nr = department('nr');

const withdraw = ({ api, applicationId }: CorrectedForm) =>
  api.send(`POST /applications/${applicationId}/withdrawal`, { as: owner, body: { reason: '方案调整' } });

describe('the withdrawal of a form in which a case has ended that nobody has written yet', () => {
  it('leaves what waits to the end of what it waits for, with which it can wait again', async () => {
    const form = await correctedForm();
    const { api, id, events } = form;
    await api.move(id('S2-01'), 'acceptance', nr);
    await api.move(id('S2-01'), 'decision', nr, { result: 'refused', reasons: '误点' });
    expect((await withdraw(form)).body).toMatchObject({
      cases: { 'S2-09': { state: 2 }, 'S2-12': { state: 2 } },
    });
    expect(await events('case-not-opened')).toMatchObject([
      { case: id('S2-03'), data: { because: { item: 'S2-01', caseId: id('S2-01') } } },
    ]);
    await releaseRectification(api, id('S2-01'));
    expect((await api.move(id('S2-01'), 'rectification', nr, { reason: '误操作' })).status).toBe(200);
    expect(await api.seen(id('S2-03'))).toMatchObject({ phase: 'waiting', waitsFor: ['S2-01'] });
  });

  it('leaves a correction that has lapsed to the rule of the county', async () => {
    const correction = { ...demoCounty.correction, days: 5, lapse: 'refused' as const };
    const form = await correctedForm({ ...demoCounty, correction });
    const { api, id, events, project, report, send } = form;
    const workflow = createInMemoryWorkflow(api);
    await report();
    await send();
    const correctionOf = async () => {
      const { corrections } = await api.seen(id('S2-12'));
      return (corrections as readonly { notice: string; until: string }[])[0];
    };
    await servePaper(api, project.projectId, id('S2-12'), String((await correctionOf())?.notice));
    await workflow.settle(project.projectId);
    const until = String((await correctionOf())?.until);
    api.at(`${until}T23:59`);
    api.advance(60_000);
    expect((await withdraw(form)).status).toBe(200);
    expect(await events('case-correction-lapsed')).toMatchObject([
      { case: id('S2-12'), data: { states: [5] } },
    ]);
    expect((await events('case-withdrawn')).map((event) => event.case)).not.toContain(id('S2-12'));
  });
});
