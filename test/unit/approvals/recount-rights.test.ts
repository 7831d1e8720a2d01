import { beforeEach, describe, expect, it } from 'vitest';
import { calendarYearExample } from '../../../functions/approvals/api/examples.ts';
import { department } from '../../builders/approval-api.ts';
import { amendYear } from '../../builders/amend-year.ts';
import { correctedForm } from '../../builders/corrected-form.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';
import { type PassedPermit, passedPermit } from '../../builders/passed-permit.ts';
import { inMemoryYears } from '../../builders/publish-year.ts';
import { recountCounty } from '../../builders/recount-county.ts';
import { recoveryFaults } from '../../builders/restored-approvals.ts';
import { servePaper } from '../../builders/serve-paper.ts';

const water = department('water');

describe('a year that is amended while a revocation is announced', () => {
  let permit: PassedPermit;
  const told = async () =>
    (await permit.events('case-recounted')).filter((event) => event.case === permit.permit);
  const openings = async () =>
    (await permit.api.ports.calendar.openCases(100, undefined)).entries.map(({ caseId }) => caseId);

  beforeEach(async () => {
    permit = await passedPermit();
    await permit.revoke();
  });

  it('moves the last day of a case that nothing else waits for, told by an event that names the paper', async () => {
    await permit.serve();
    const { announced } = await permit.seen();
    const { notice } = announced as { notice: string };
    expect(announced).toMatchObject({ until: '2026-03-09' });
    await amendYear(permit.api, '2026-03-06');
    const periods = [{ notice, until: '2026-03-10', provisional: false }];
    expect(await told()).toMatchObject([{ data: { state: 11, light: 'green', periods } }]);
    expect(await permit.seen()).toMatchObject({ announced: { until: '2026-03-10' }, version: 5 });
    expect(await recoveryFaults(permit.api, permit.projectId, 'case-recounted')).toEqual({});
    permit.api.at('2026-03-10T23:59');
    expect((await permit.revoke()).body).toMatchObject({ code: 'cases.period-running', until: '2026-03-10' });
  });

  it('is told once for each amendment, and not when the day stays', async () => {
    await permit.serve();
    await amendYear(permit.api, '2026-03-06');
    await amendYear(permit.api, '2026-03-06', '2026-03-27');
    expect(await told()).toHaveLength(1);
    await amendYear(permit.api, '2026-03-06', '2026-03-10');
    expect((await told()).map(({ data }) => data['periods'])).toMatchObject([
      [{ until: '2026-03-10' }],
      [{ until: '2026-03-11' }],
    ]);
    expect(await recoveryFaults(permit.api, permit.projectId)).toEqual({});
  });

  it('looks at the case from the service of the paper until it is revoked, and has no execution for it', async () => {
    expect(await openings()).not.toContain(permit.permit);
    await permit.serve();
    expect(await openings()).toContain(permit.permit);
    permit.api.at('2026-12-01T09:00');
    expect(await permit.workflow.sweep()).toMatchObject({ failed: 0 });
    const { cases } = await permit.api.ports.store.readProject(permit.projectId);
    expect(cases.find(({ caseId }) => caseId === permit.permit)).not.toHaveProperty('nextTimer');
    await permit.revoke();
    expect(await openings()).not.toContain(permit.permit);
    await amendYear(permit.api, '2026-03-06');
    expect(await told()).toEqual([]);
  });
});

describe('a year that is published while a revocation is announced', () => {
  it('makes the last day certain, which is told once though the day stays', async () => {
    const permit = await passedPermit();
    permit.api.at('2026-12-30T09:00');
    await permit.revoke();
    await permit.serve();
    const { announced } = await permit.seen();
    const { notice, until } = announced as { notice: string; until: string };
    expect(announced).toMatchObject({ until: '2027-01-07', provisional: true });
    await inMemoryYears(permit.api).publish(calendarYearExample);
    await recountCounty(permit.api).settle();
    const told = await permit
      .events('case-recounted')
      .then((all) => all.filter((event) => event.case === permit.permit));
    expect(told.map(({ data }) => data['periods'])).toEqual([[{ notice, until, provisional: false }]]);
    expect(await permit.seen()).toMatchObject({ announced: { until, provisional: false } });
    expect(await recoveryFaults(permit.api, permit.projectId, 'case-recounted')).toEqual({});
  });
});

describe('a year that is amended while a hearing is offered', () => {
  it('tells the last day to ask for it, where the due day of the case does not move', async () => {
    const form = await correctedForm();
    const caseId = form.id('S2-09');
    await form.api.move(caseId, 'acceptance', water);
    const { body } = await form.api.move(caseId, 'hearing-offers', water, { reasons: '重大利益' });
    form.api.at(`${String(body['due'])}T09:00`);
    const [offered] = await form.events('case-hearing-offered');
    const { number } = (offered?.data['document'] ?? {}) as { number?: string };
    const workflow = createInMemoryWorkflow(form.api);
    await servePaper(form.api, form.project.projectId, caseId, String(number));
    await workflow.settle(form.project.projectId);
    const [begun] = await form.events('case-period-begun');
    const last = String(begun?.data['until']);
    await amendYear(form.api, last);
    const told = (await form.events('case-recounted')).filter((event) => event.case === caseId);
    expect(told).toMatchObject([
      { data: { before: { due: body['due'] }, after: { due: body['due'] }, periods: [{ notice: number }] } },
    ]);
  });
});
