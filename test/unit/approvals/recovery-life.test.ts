import { describe, expect, it } from 'vitest';
import { type ApprovalApi, owner } from '../../builders/approval-api.ts';
import { consultedCase, culture, police, water } from '../../builders/consulted-case.ts';
import { correctedForm, wanting } from '../../builders/corrected-form.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';
import { headOf } from '../../builders/passed-permit.ts';
import { nr } from '../../builders/refused-by-mistake.ts';
import { recoveryFaults } from '../../builders/restored-approvals.ts';
import { servePaper } from '../../builders/serve-paper.ts';

const release = (api: ApprovalApi, caseId: string, code: string, move: string) =>
  api.send(`POST /cases/${caseId}/releases`, { as: headOf(code), body: { move, reason: '确有必要' } });

describe('corrections, rebuilt from the journal', () => {
  it('are equal while they are reported, and when the last answer sends the one notice', async () => {
    const { api, project, report, id } = await correctedForm();
    await report();
    expect(await recoveryFaults(api, project.projectId, 'case-defects-reported')).toEqual({});
    await report('S2-09', water);
    await report('S2-01', nr);
    expect(
      await recoveryFaults(api, project.projectId, 'application-correction-noticed', 'case-correction-asked'),
    ).toEqual({});
    await api.move(id('S2-12'), 'withdrawal', owner);
    expect(await recoveryFaults(api, project.projectId)).toEqual({});
  });

  it('are equal when the clock sends the notice, its period begins, and it lapses', async () => {
    const { api, project, report, events } = await correctedForm();
    const workflow = createInMemoryWorkflow(api);
    const { projectId } = project;
    await report();
    await workflow.settle(projectId);
    await workflow.until(projectId, '2026-03-09T09:00');
    const [asked] = await events('case-correction-asked');
    await servePaper(api, projectId, asked?.case ?? '', String(asked?.data['notice']));
    await workflow.settle(projectId);
    expect(await recoveryFaults(api, projectId, 'case-period-begun')).toEqual({});
    await workflow.until(projectId, '2026-06-09T09:00');
    expect(await recoveryFaults(api, projectId, 'case-correction-lapsed')).toEqual({});
  });

  it('are equal after a resubmission, a second notice that was released, and a refusal', async () => {
    const { api, project, report, send, id } = await correctedForm();
    await report();
    await send();
    await api.move(id('S2-12'), 'resubmission', owner);
    await release(api, id('S2-12'), 'police', 'correction');
    await report();
    expect(await recoveryFaults(api, project.projectId, 'case-release-given', 'case-resubmitted')).toEqual(
      {},
    );
    await api.move(id('S2-12'), 'resubmission', owner);
    await api.move(id('S2-12'), 'decision', police, { result: 'refused', reasons: '仍不齐' });
    expect(await recoveryFaults(api, project.projectId, 'case-acceptance-refused')).toEqual({});
  });

  it('are equal with a notice of a case that opened later, and one after acceptance', async () => {
    const { api, project, pass, report, id } = await correctedForm();
    await pass(id('S2-01'));
    const items = [{ ...wanting[0], follows: 'S2-01' }];
    await api.move(id('S2-03'), 'correction', nr, { items });
    await api.move(id('S2-12'), 'acceptance', police);
    await report();
    expect(await recoveryFaults(api, project.projectId, 'case-correction-asked')).toEqual({});
    await api.move(id('S2-12'), 'resubmission', owner);
    expect(await recoveryFaults(api, project.projectId, 'case-resubmitted')).toEqual({});
  });
});

describe('consultations, rebuilt from the journal', () => {
  it('are equal when one member answers and another is removed, and asked again', async () => {
    const { api, caseId, opinion } = await consultedCase();
    const { projectId = '' } = (await api.ports.store.findPlace(caseId)) ?? {};
    await opinion();
    await api.move(caseId, 'consultations/removal', police, { department: 'culture', reason: '无关' });
    api.advance(60_000);
    await api.move(caseId, 'consultations', police, { departments: ['culture'], question: '再问' });
    await opinion(culture, { result: 'disagree' });
    expect(
      await recoveryFaults(api, projectId, 'case-consulted', 'case-opinion-given', 'case-member-removed'),
    ).toEqual({});
  });

  it('are equal when members are reminded and silent', async () => {
    const { api, caseId, until } = await consultedCase({ joint: true });
    const { projectId = '' } = (await api.ports.store.findPlace(caseId)) ?? {};
    await until('2026-03-20T09:00');
    expect(await recoveryFaults(api, projectId, 'case-consultation-reminded', 'case-opinion-silent')).toEqual(
      {},
    );
  });
});
