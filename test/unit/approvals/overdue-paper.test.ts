import { beforeEach, describe, expect, it } from 'vitest';
import { caseRecord } from '../../../functions/approvals/domain/approval-case.ts';
import { awaitsPaper, isPaperLate, paperDue } from '../../../functions/approvals/domain/owed-paper.ts';
import { applicationCases } from '../../../functions/approvals/rendezvous/application-cases.ts';
import { bringUpToDate } from '../../../functions/approvals/use-cases/bring-up-to-date.ts';
import { department } from '../../builders/approval-api.ts';
import { type CorrectedForm, correctedForm } from '../../builders/corrected-form.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';
import type { As } from '../../builders/project-api.ts';
import { tacit, tacitCounty } from '../../builders/tacit-county.ts';

const police = department('police');

let form: CorrectedForm;
const issue = () => form.api.move(form.id('S2-12'), 'paper', police);

/** Accepted on Tuesday 3 March 2026, due on 17 March. */
beforeEach(async () => {
  form = await correctedForm(tacitCounty);
  await form.api.move(form.id('S2-12'), 'acceptance', police);
});

describe('a paper that is owed and does not come', () => {
  const office = { roles: ['reform-office' as const], user: 'office-1' };
  const reminders = async (as: As) =>
    (await form.api.send('GET /reminders', { as })).body['reminders'] as { rung: string }[];
  const kept = async () => {
    const { cases } = await form.api.ports.store.readProject(form.project.projectId);
    return cases.find(({ caseId }) => caseId === form.id('S2-12'));
  };
  let workflow: ReturnType<typeof createInMemoryWorkflow>;
  const until = (at: string) => workflow.until(form.project.projectId, at);

  beforeEach(async () => {
    workflow = createInMemoryWorkflow(form.api);
    await workflow.settle(form.project.projectId);
  });

  it('is told once, at the end of the day until which it was owed, to the Reform Office too', async () => {
    await until('2026-03-18T23:59');
    expect(await kept()).toMatchObject({ state: 11, nextTimer: '2026-03-19T00:00:00.000+08:00' });
    expect(await form.events('case-paper-overdue')).toEqual([]);
    await until('2026-04-30T10:00');
    expect(await form.events('case-paper-overdue')).toMatchObject([
      { effectiveAt: '2026-03-19T00:00:00.000+08:00', data: { state: 11, due: '2026-03-18' } },
    ]);
    const told = { rung: 'paper', caseId: form.id('S2-12'), item: 'S2-12', due: '2026-03-18' };
    for (const as of [police, office])
      expect((await reminders(as)).filter(({ rung }) => rung === 'paper')).toMatchObject([told]);
    expect((await kept())?.nextTimer).toBeUndefined();
  });

  it('is told once by whoever looks after a run was missed', async () => {
    form.api.at('2026-04-02T09:00');
    for (const _ of [1, 2]) await bringUpToDate(form.api.ports)(form.id('S2-12'));
    await workflow.settle(form.project.projectId);
    expect(await form.events('case-paper-overdue')).toHaveLength(1);
    expect(await reminders(office)).toHaveLength(1);
  });

  it('is told before the paper that comes too late', async () => {
    form.api.at('2026-03-19T09:00');
    expect((await issue()).body).toMatchObject({ light: 'red' });
    const events = await form.api.journal.events(form.project.projectId);
    expect(events.slice(-2).map(({ event }) => event.type)).toEqual([
      'case-paper-overdue',
      'case-paper-issued',
    ]);
  });

  it('is told of nobody when it came in time', async () => {
    await until('2026-03-18T09:00');
    await issue();
    await until('2026-04-30T10:00');
    expect(await form.events('case-paper-overdue')).toEqual([]);
    expect((await kept())?.nextTimer).toBeUndefined();
  });

  it('is not told of a case that the list of its department shows as open', async () => {
    await until('2026-03-18T09:00');
    const { body } = await form.api.send('GET /cases', { as: police });
    expect(body['cases']).toEqual([]);
  });

  it('is followed by a new execution, too', async () => {
    await until('2026-03-18T09:00');
    const { openCases } = applicationCases(form.api.ports);
    expect((await openCases(form.applicationId)).cases).toContain(form.id('S2-12'));
    await until('2026-03-19T09:00');
    expect((await openCases(form.applicationId)).cases).not.toContain(form.id('S2-12'));
  });
});

describe('the last day of an owed paper', () => {
  const passedAt = '2026-12-31T23:59:59.000+08:00';
  const owing = (doneAt: string) => ({ owed: { due: '2027-01-04' }, tacit, doneAt, state: 11 as const });

  it('that is provisional makes nobody late', () => {
    const { days } = form.api.ports;
    const late = Date.parse('2027-03-01T09:00:00+08:00');
    expect(days.calendar.isProvisional(paperDue(days, owing(passedAt)) ?? 0)).toBe(true);
    expect(isPaperLate(days, owing(passedAt), late)).toBe(false);
    expect(isPaperLate(days, owing('2026-03-17T23:59:59.000+08:00'), late)).toBe(true);
  });

  it('is one working day after where the filing did not say', () => {
    const filed = caseRecord.shape.tacit.parse({ basis: tacit.basis });
    expect(filed).toEqual({ basis: tacit.basis, paperDays: 1 });
  });

  it('is no more looked for once the case was revoked', () => {
    const one = owing(passedAt);
    expect(awaitsPaper(one)).toBe(true);
    expect(awaitsPaper({ ...one, state: 15 })).toBe(false);
    expect(awaitsPaper({ ...one, told: ['red@2026-12-31'] })).toBe(true);
    expect(awaitsPaper({ ...one, told: ['paper@2027-01-04'] })).toBe(false);
  });
});
