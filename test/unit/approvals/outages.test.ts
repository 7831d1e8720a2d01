import { describe, expect, it } from 'vitest';
import { outageExample } from '../../../functions/approvals/api/examples.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import { department, owner } from '../../builders/approval-api.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import type { As } from '../../builders/project-api.ts';

const office: As = { roles: ['reform-office'], user: 'office-1' };
const admin: As = { roles: ['admin'], user: 'admin-1' };
const on = (date: string, from: string, to: string) => ({
  from: `${date}T${from}:00+08:00`,
  to: `${date}T${to}:00+08:00`,
  what: '机房停电',
});

/** A case accepted on Monday 9 March, looked at on Monday 16 March. */
const scene = async () => {
  const filed = await filedOffice(1);
  const { api, project } = filed;
  api.at('2026-03-09T09:00');
  const { cases } = await filed.file(2, ['S2-12']);
  const caseId = cases['S2-12'] ?? '';
  await api.move(caseId, 'acceptance', department('police'));
  api.at('2026-03-16T10:00');
  const record = (body: object, as = office) => api.send('POST /supervision/outages', { as, body });
  const proof = async () => (await api.send(`GET /cases/${caseId}/clock`, { as: owner })).body;
  const stages = async () =>
    (await api.send(`GET /projects/${project.projectId}/stages`, { as: owner })).body;
  return { ...filed, caseId, record, proof, stages };
};

describe('a recorded outage', () => {
  it('takes the days that it spoiled from the department, and moves no due day', async () => {
    const { record, proof } = await scene();
    const before = await proof();
    expect(before['totals']).toMatchObject({ department: 5, 'system-fault': 0 });
    const recorded = await record({ ...on('2026-03-11', '08:30', '15:00'), function: 'handling' });
    expect(recorded).toMatchObject({
      status: 201,
      body: { from: '2026-03-11T08:30:00.000+08:00', function: 'handling', corrects: false },
    });
    const after = await proof();
    expect(after['totals']).toMatchObject({ department: 4, 'system-fault': 1 });
    expect([after['due'], after['promise']]).toEqual([before['due'], before['promise']]);
    const days = after['days'] as { date: string; owner: string | null }[];
    expect(days.find(({ date }) => date === '2026-03-11')?.owner).toBe('system-fault');
  });

  it('counts in the time of stage and project by both methods, which the answer names', async () => {
    const { record, stages } = await scene();
    await record(on('2026-03-11', '08:30', '15:00'), admin);
    const { methods, time, stages: rows } = await stages();
    expect(methods).toEqual({
      provincial: { zh: '省级口径', en: 'provincial method' },
      strict: { zh: '严格口径', en: 'strict method' },
    });
    const owners = { department: 4, applicant: 5, 'special-procedure': 0, 'system-fault': 1 };
    const [, second] = rows as { stages: number[]; time: object }[];
    expect(second).toMatchObject({
      stages: [2],
      time: { provincial: 5, strict: 5, span: 10, owners: { provincial: owners, strict: owners } },
    });
    expect(time).toMatchObject({ owners: { provincial: owners, strict: owners } });
  });

  it.each([
    ['filing', 0],
    ['deliveries', 0],
    ['materials', 1],
    ['sign-in', 1],
    ['everything', 1],
    [undefined, 1],
  ])('of %s takes %i days from a department', async (name, days) => {
    const { record, proof } = await scene();
    const named = name === undefined ? {} : { function: name };
    expect((await record({ ...on('2026-03-11', '08:30', '17:30'), ...named })).status).toBe(201);
    expect((await proof())['totals']).toMatchObject({ 'system-fault': days });
  });

  it('that began long before the receipt counts from there on', async () => {
    const { record, proof } = await scene();
    const long = { from: '2026-02-10T08:00:00+08:00', to: '2026-03-10T17:30:00+08:00', what: '迁移' };
    await record(long);
    expect((await proof())['totals']).toMatchObject({ department: 4, 'system-fault': 1 });
  });

  it('is told in the chain of the county, with who recorded it', async () => {
    const { api, record } = await scene();
    await record(outageExample);
    const [event] = (await api.journal.events(countyChain)).map((linked) => linked.event).slice(-1);
    expect(event).toMatchObject({
      type: 'outage-recorded',
      actor: { user: 'office-1', role: 'reform-office' },
      data: { what: outageExample.what, function: 'handling' },
    });
  });

  it('is corrected by the same start again, and taken back when it ends as it begins', async () => {
    const { api, record, proof } = await scene();
    const first = on('2026-03-11', '08:30', '17:30');
    await record(first);
    const shorter = { ...on('2026-03-11', '08:30', '09:00'), what: '短时停电' };
    expect((await record(shorter)).body).toMatchObject({ corrects: true });
    expect((await proof())['totals']).toMatchObject({ 'system-fault': 0 });
    const [event] = (await api.journal.events(countyChain)).map((linked) => linked.event).slice(-1);
    expect(event?.data).toMatchObject({
      what: '短时停电',
      before: { to: '2026-03-11T17:30:00.000+08:00', what: '机房停电' },
    });
    await record(first);
    expect((await proof())['totals']).toMatchObject({ 'system-fault': 1 });
    expect((await record({ ...first, to: first.from })).status).toBe(201);
    expect((await proof())['totals']).toMatchObject({ 'system-fault': 0 });
  });

  it('that two clerks record at the same time is one record and its correction', async () => {
    const { api, record } = await scene();
    const body = on('2026-03-11', '08:30', '17:30');
    const answers = await Promise.all([record(body), record(body, admin)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map((answer) => answer.body['corrects']))).toEqual(new Set([false, true]));
    const { body: listed } = await api.send('GET /supervision/outages', { as: office });
    expect(listed['outages']).toHaveLength(1);
  });
});
