import { describe, expect, it } from 'vitest';
import { department } from '../../builders/approval-api.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';

const scene = async (item: string, filedAt: string) => {
  const office = await filedOffice(1);
  office.api.at(filedAt);
  const workflow = createInMemoryWorkflow(office.api);
  const { projectId } = office.project;
  const { cases } = await office.file(2, [item]);
  await workflow.settle(projectId);
  const caseId = cases[item] ?? '';
  const seenAt = async (moment: string) => {
    await workflow.until(projectId, moment);
    return office.api.seen(caseId);
  };
  const events = async () =>
    (await office.api.journal.events(projectId))
      .map(({ event }) => event)
      .filter((event) => event.case === caseId)
      .map(({ type, effectiveAt, data }) => [data['timer'] ?? type, effectiveAt.slice(0, 16)]);
  return { ...office, workflow, caseId, seenAt, events, projectId };
};

describe('silence', () => {
  it('accepts as of receipt when five working days pass without a notice', async () => {
    const { seenAt, events } = await scene('S2-12', '2026-03-10T09:00');
    expect(await seenAt('2026-03-17T23:59')).toMatchObject({ state: 1, phase: 'receipt', accepted: null });
    expect(await seenAt('2026-03-18T00:00')).toMatchObject({
      state: 8,
      accepted: '2026-03-10',
      due: '2026-03-24',
    });
    expect(await events()).toEqual([['case-accepted', '2026-03-10T09:00']]);
  });

  it('has accepted even where the workflow stands still, when somebody moves the case', async () => {
    const { api, caseId } = await scene('S2-12', '2026-03-10T09:00');
    api.at('2026-03-20T10:00');
    const answer = await api.move(caseId, 'acceptance', department('police'));
    expect(answer).toMatchObject({ status: 409, body: { code: 'cases.state-conflict', state: 8 } });
    expect(await api.seen(caseId)).toMatchObject({ accepted: '2026-03-10', due: '2026-03-24' });
  });

  it('has no legal consequence on a provisional day', async () => {
    const { seenAt, events } = await scene('S2-12', '2026-12-28T09:00');
    expect(await seenAt('2027-01-20T10:00')).toMatchObject({ state: 1, phase: 'receipt', provisional: true });
    expect(await events()).toEqual([['notice', '2027-01-06T00:00']]);
  });
});

describe('the lights of a case', () => {
  it('turn yellow a fifth of the limit before its end and red on the day after the due day, still decidable', async () => {
    const { api, caseId, seenAt, events } = await scene('S2-12', '2026-03-10T09:00');
    api.at('2026-03-11T10:00');
    await api.move(caseId, 'acceptance', department('police'));
    expect(await seenAt('2026-03-20T23:59')).toMatchObject({ light: 'green' });
    expect(await seenAt('2026-03-23T00:00')).toMatchObject({ light: 'yellow', due: '2026-03-25' });
    expect(await seenAt('2026-03-25T23:59')).toMatchObject({ light: 'yellow' });
    expect(await seenAt('2026-03-26T00:00')).toMatchObject({ light: 'red', usedDays: 11 });
    expect(await seenAt('2026-05-30T00:00')).toMatchObject({ light: 'red' });
    const decided = await api.move(caseId, 'decision', department('police'), { result: 'passed' });
    expect(decided.body).toMatchObject({ state: 11, light: 'red' });
    expect(await events()).toMatchObject([
      ['case-accepted', '2026-03-11T10:00'],
      ['yellow', '2026-03-23T00:00'],
      ['red', '2026-03-26T00:00'],
      ['overdue', '2026-03-31T00:00'],
      ['overdue', '2026-04-30T00:00'],
      ['overdue', '2026-05-30T00:00'],
      ['case-passed', '2026-05-30T00:00'],
    ]);
  });

  it('of a limit up to two days turn yellow when the office opens on the last day', async () => {
    const office = await filedOffice();
    const workflow = createInMemoryWorkflow(office.api);
    const { cases } = await office.file(1, ['S1-05']);
    const caseId = cases['S1-05'] ?? '';
    await office.api.move(caseId, 'acceptance', department('drc'));
    await workflow.settle(office.project.projectId);
    await workflow.until(office.project.projectId, '2026-03-03T08:29');
    expect(await office.api.seen(caseId)).toMatchObject({ light: 'green', due: '2026-03-03' });
    await workflow.until(office.project.projectId, '2026-03-03T08:30');
    expect(await office.api.seen(caseId)).toMatchObject({ light: 'yellow' });
    await workflow.until(office.project.projectId, '2026-03-04T00:00');
    expect(await office.api.seen(caseId)).toMatchObject({ light: 'red' });
  });

  it('are not washed clean by a withdrawal', async () => {
    const { api, caseId, seenAt } = await scene('S2-12', '2026-03-10T09:00');
    await seenAt('2026-04-10T10:00');
    const { body } = await api.move(caseId, 'withdrawal', {
      roles: ['applicant'],
      organisation: '91330112MA9T000343',
    });
    expect(body).toMatchObject({ state: 14, light: 'red' });
  });
});

describe('the due day', () => {
  it('is the earlier of promise and statute: seven days from receipt bind over a holiday', async () => {
    const office = await filedOffice(1);
    const { api } = office;
    api.at('2026-03-10T09:00');
    const two = await office.file(2, ['S2-01', 'S2-03']);
    await office.pass(two.cases['S2-01']);
    await office.pass(two.cases['S2-03']);
    api.at('2026-09-24T09:00');
    const { cases } = await office.file(3, ['S3-01', 'S3-02', 'S3-05']);
    await office.pass(cases['S3-01'], 'housing');
    await office.pass(cases['S3-02'], 'housing');
    api.at('2026-09-29T09:00');
    const { body } = await api.move(cases['S3-05'] ?? '', 'acceptance', department('housing'));
    // Three working days are 30 September, 8 and 9 October; seven days end on a holiday, hence on the 8th.
    expect(body).toMatchObject({ received: '2026-09-24', statutoryDue: '2026-10-08', due: '2026-10-08' });
    api.at('2026-10-09T09:00');
    expect(await api.seen(cases['S3-05'] ?? '')).toMatchObject({ light: 'red', unlawful: true });
  });

  it('past the last published year is provisional and marked', async () => {
    const { api, caseId } = await scene('S2-12', '2026-12-28T09:00');
    const { body } = await api.move(caseId, 'acceptance', department('police'));
    expect(body).toMatchObject({ provisional: true, due: '2027-01-12' });
  });
});
