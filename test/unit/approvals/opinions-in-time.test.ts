import { describe, expect, it } from 'vitest';
import { department } from '../../builders/approval-api.ts';
import { consultedCase, culture, police, water } from '../../builders/consulted-case.ts';

describe('the limit of a member', () => {
  it('stands in no list any more when its limit is over', async () => {
    const { api } = await consultedCase();
    api.at('2026-03-10T00:00');
    expect((await api.send('GET /consultations', { as: water })).body['consultations']).toEqual([]);
  });

  it('reminds when the office opens one working day before the last one', async () => {
    const { until, events } = await consultedCase();
    await until('2026-03-06T08:29');
    expect(await events('case-consultation-reminded')).toEqual([]);
    await until('2026-03-06T08:30');
    expect(await events('case-consultation-reminded')).toMatchObject([
      {
        effectiveAt: '2026-03-06T08:30:00.000+08:00',
        data: {
          members: [
            { department: 'water', until: '2026-03-09' },
            { department: 'culture', until: '2026-03-09' },
          ],
        },
      },
    ]);
  });

  it('reminds nobody who was asked on the last day but one', async () => {
    const { until, events } = await consultedCase({ days: 1 });
    await until('2026-03-10T12:00');
    expect(await events('case-consultation-reminded')).toEqual([]);
  });

  it('takes silence for no objection as of the end of the last day, and no answer after it', async () => {
    const { until, events, opinion, members } = await consultedCase();
    await opinion(culture);
    await until('2026-03-09T23:59');
    expect(await events('case-opinion-silent')).toEqual([]);
    await until('2026-03-10T00:00');
    expect(await events('case-opinion-silent')).toMatchObject([
      {
        effectiveAt: '2026-03-10T00:00:00.000+08:00',
        data: { members: [{ department: 'water' }], version: 4 },
      },
    ]);
    expect((await members())[0]).toMatchObject({ department: 'water', end: 'silent' });
    expect((await opinion()).body).toMatchObject({ code: 'cases.opinion-late' });
  });

  it('refuses a late answer, whatever the workflow does', async () => {
    const { api, opinion } = await consultedCase();
    api.at('2026-03-10T00:00');
    expect((await opinion()).body).toMatchObject({ code: 'cases.opinion-late' });
  });

  it('shows and tells nothing more to who was removed', async () => {
    const { api, caseId, opinion, until, events } = await consultedCase();
    const removal = { department: 'water', reason: '不涉及河道' };
    expect((await api.move(caseId, 'consultations/removal', police, removal)).status).toBe(200);
    expect((await api.send(`GET /cases/${caseId}`, { as: water })).status).toBe(404);
    expect((await opinion()).body).toMatchObject({ code: 'cases.not-found' });
    expect((await api.send('GET /consultations', { as: water })).body['consultations']).toEqual([]);
    await until('2026-03-10T00:00');
    const told = [...(await events('case-consultation-reminded')), ...(await events('case-opinion-silent'))];
    expect(told.map(({ data }) => data['members'])).toEqual([
      [{ department: 'culture', until: '2026-03-09' }],
      [{ department: 'culture', until: '2026-03-09' }],
    ]);
    expect((await api.move(caseId, 'consultations/removal', police, removal)).body).toMatchObject({
      code: 'cases.member-unknown',
    });
  });

  it('asks again who was removed', async () => {
    const { api, caseId, opinion } = await consultedCase();
    await api.move(caseId, 'consultations/removal', police, { department: 'water', reason: '不涉及' });
    await api.move(caseId, 'consultations', police, { departments: ['water'], question: '仍请反馈' });
    expect((await opinion()).status).toBe(200);
  });

  it('holds the decision while a member of a joint handling may answer, and no longer', async () => {
    const { api, caseId, opinion, until } = await consultedCase({ joint: true });
    await opinion();
    const refused = await api.move(caseId, 'decision', police, { result: 'passed' });
    expect(refused.body).toMatchObject({ code: 'cases.opinions-awaited' });
    await until('2026-03-10T00:00');
    expect((await api.move(caseId, 'decision', police, { result: 'passed' })).body).toMatchObject({
      state: 11,
      light: 'green',
    });
  });

  it('holds no decision of who only asks', async () => {
    const { api, caseId, opinion } = await consultedCase();
    expect((await api.move(caseId, 'decision', police, { result: 'passed' })).body).toMatchObject({
      state: 11,
    });
    expect((await opinion()).body).toMatchObject({ code: 'cases.state-conflict' });
  });

  it('waits for the notice of a year that is not published', async () => {
    const { api, caseId, opinion } = await consultedCase();
    api.at('2026-12-28T09:00');
    await api.move(caseId, 'consultations', police, { departments: ['gas'], question: '请反馈' });
    api.at('2027-01-20T09:00');
    expect(
      (await api.send('GET /consultations', { as: department('gas') })).body['consultations'],
    ).toHaveLength(1);
    expect((await opinion(department('gas'))).status).toBe(200);
  });
});
