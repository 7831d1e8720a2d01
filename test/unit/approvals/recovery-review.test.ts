import { describe, expect, it } from 'vitest';
import { acceptedForClaims } from '../../builders/accepted-for-claims.ts';
import { type ApprovalApi, department, owner } from '../../builders/approval-api.ts';
import { correctedForm } from '../../builders/corrected-form.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';
import { headOf } from '../../builders/passed-permit.ts';
import { recoveryFaults } from '../../builders/restored-approvals.ts';
import { tacitCounty } from '../../builders/tacit-county.ts';

const [police, water] = [department('police'), department('water')];
const appraisal = { type: 'appraisal', basis: '行政许可法第四十五条', days: 3 };

const faults = async (api: ApprovalApi, caseId: string, type: string) => {
  const { projectId = '' } = (await api.ports.store.findPlace(caseId)) ?? {};
  await createInMemoryWorkflow(api).settle(projectId);
  return recoveryFaults(api, projectId, type);
};

describe('reviews, rebuilt from the journal', () => {
  it('are equal in a special procedure, after it, and in one that was released', async () => {
    const { api, id } = await correctedForm();
    const caseId = id('S2-12');
    await api.move(caseId, 'acceptance', police);
    await api.move(caseId, 'suspension', police, appraisal);
    expect(await faults(api, caseId, 'case-suspended')).toEqual({});
    api.at('2026-03-04T10:00');
    await api.move(caseId, 'resumption', police);
    const body = { move: 'suspension', reason: '须重新评审' };
    await api.send(`POST /cases/${caseId}/releases`, { as: headOf('police'), body });
    await api.move(caseId, 'suspension', police, appraisal);
    expect(await faults(api, caseId, 'case-resumed')).toEqual({});
    await api.move(caseId, 'withdrawal', owner);
    expect(await faults(api, caseId, 'case-withdrawn')).toEqual({});
  });

  it('are equal when a special procedure ends by itself', async () => {
    const { api, id } = await correctedForm();
    const caseId = id('S2-12');
    await api.move(caseId, 'acceptance', police);
    await api.move(caseId, 'suspension', police, appraisal);
    api.at('2026-03-11T10:00');
    await api.move(caseId, 'decision', police, { result: 'passed' });
    expect(await faults(api, caseId, 'case-resumed')).toEqual({});
  });

  it('are equal with an extension', async () => {
    const { api, id } = await correctedForm();
    const caseId = id('S2-09');
    await api.move(caseId, 'acceptance', water);
    api.at('2026-03-05T10:00');
    await api.move(caseId, 'extension', headOf('water'), { days: 10, reason: '方案复杂' });
    expect(await faults(api, caseId, 'case-extended')).toEqual({});
  });

  it('are equal when approved by default, with the paper that is owed, and issued', async () => {
    const { api, id } = await correctedForm(tacitCounty);
    const caseId = id('S2-12');
    await api.move(caseId, 'acceptance', police);
    expect(await faults(api, caseId, 'case-accepted')).toEqual({});
    api.at('2026-03-19T09:00');
    await api.move(caseId, 'decision', police, { result: 'passed' });
    expect(await faults(api, caseId, 'case-passed')).toEqual({});
    expect((await api.move(caseId, 'paper', police)).status).toBe(200);
    expect(await faults(api, caseId, 'case-paper-issued')).toEqual({});
  });

  it('are equal with a decision that was claimed for an earlier moment', async () => {
    const { api, caseId, decide, outage } = await acceptedForClaims();
    await outage('16T16:00', '17T09:00');
    api.at('2026-03-17T09:03');
    await decide('16T16:30');
    expect(await faults(api, caseId, 'case-passed')).toEqual({});
  });
});
