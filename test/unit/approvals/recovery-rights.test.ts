import { describe, expect, it } from 'vitest';
import { type ApprovalApi, department, owner } from '../../builders/approval-api.ts';
import { police } from '../../builders/consulted-case.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { headOf, passedPermit } from '../../builders/passed-permit.ts';
import { refusedByMistake } from '../../builders/refused-by-mistake.ts';
import { recoveryFaults, restoredApprovals } from '../../builders/restored-approvals.ts';
import { servePaper } from '../../builders/serve-paper.ts';

const release = (api: ApprovalApi, caseId: string, code: string, move: string) =>
  api.send(`POST /cases/${caseId}/releases`, { as: headOf(code), body: { move, reason: '确有必要' } });

describe('rights and revocations, rebuilt from the journal', () => {
  it('are equal after a statement, with what rests on the revoked case marked', async () => {
    const { api, projectId, revoke, serve, state } = await passedPermit();
    await revoke();
    await serve();
    expect(await recoveryFaults(api, projectId, 'case-revocation-announced', 'case-period-begun')).toEqual(
      {},
    );
    await state();
    await revoke();
    expect(
      await recoveryFaults(api, projectId, 'case-statement-given', 'case-revoked', 'case-review-marked'),
    ).toEqual({});
  });

  it('are equal after a hearing', async () => {
    const { api, projectId, revoke, askHearing } = await passedPermit();
    await revoke();
    await askHearing();
    await revoke({ hearingHeld: '2026-03-02' });
    expect(await recoveryFaults(api, projectId, 'case-hearing-requested', 'case-revoked')).toEqual({});
  });

  it('are equal with a hearing that was offered in a case', async () => {
    const { api, project, file } = await filedOffice(1);
    const caseId = (await file(2, ['S2-12'])).cases['S2-12'] ?? '';
    await api.move(caseId, 'acceptance', police);
    await api.move(caseId, 'hearing-offers', police, { reasons: '重大利益' });
    await api.send(`POST /cases/${caseId}/statements`, { as: owner, body: { text: '请考虑' } });
    expect(
      await recoveryFaults(api, project.projectId, 'case-hearing-offered', 'case-statement-given'),
    ).toEqual({});
  });

  it('know that a stage is not complete any more', async () => {
    const { api, project } = await filedOffice(1);
    const { projectId } = project;
    const { cases } = await api.ports.store.readProject(projectId);
    const permit = cases.find(({ item }) => item === 'S1-10')?.caseId ?? '';
    const body = { reasons: ['材料虚假'], basis: '行政许可法第六十九条' };
    await api.move(permit, 'revocation', headOf('nr'), body);
    await api.send(`POST /cases/${permit}/statements`, { as: owner, body: { text: '真实' } });
    await api.move(permit, 'revocation', headOf('nr'), body);
    const { stages } = await api.ports.store.readProject(projectId);
    expect(stages.find(({ group }) => group === 1)).not.toHaveProperty('completedAt');
    expect(await recoveryFaults(api, projectId, 'stage-completed', 'case-revoked')).toEqual({});
  });
});

describe('a rectification, rebuilt from the journal', () => {
  it('is equal, with what had ended with its case, its stage and its workflow', async () => {
    const { api, projectId, first, rectify, workflow } = await refusedByMistake();
    expect(await recoveryFaults(api, projectId, 'case-refused', 'case-not-opened', 'stage-settled')).toEqual(
      {},
    );
    await release(api, first, 'nr', 'rectification');
    expect((await rectify()).status).toBe(200);
    await workflow.settle(projectId);
    expect(await recoveryFaults(api, projectId, 'case-rectified', 'application-renewed')).toEqual({});
    await api.move(first, 'decision', department('nr'), { result: 'passed' });
    await workflow.settle(projectId);
    expect(await recoveryFaults(api, projectId, 'case-opened')).toEqual({});
  });
});

describe('what was told and had not yet had its effect', () => {
  it('is followed again: the period of a paper that was served', async () => {
    const { api, projectId, permit, revoke, seen } = await passedPermit();
    await revoke();
    const { notice } = (await seen())['announced'] as { notice: string };
    await servePaper(api, projectId, permit, notice);
    const events = await api.journal.events(projectId);
    const { cursors } = await restoredApprovals(api, projectId);
    expect(cursors[`CURSOR#approvals-rendezvous#${projectId} CURSOR`]).toMatchObject({
      number: events.length - 1,
    });
    expect(cursors[`CURSOR#approvals-starter#${projectId} CURSOR`]).toMatchObject({ number: events.length });
  });
});
