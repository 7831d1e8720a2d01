import { describe, expect, it } from 'vitest';
import { department, owner, windowClerk } from '../../builders/approval-api.ts';
import { consultedCase, culture, police, question, water } from '../../builders/consulted-case.ts';
import { filedOffice } from '../../builders/filed-office.ts';

describe('a consultation', () => {
  it('asks each department until a last day of its own and stops no clock', async () => {
    const { api, asked, caseId, members } = await consultedCase();
    expect(asked).toMatchObject({ status: 200, body: { state: 8, version: 3, light: 'green' } });
    await api.move(caseId, 'consultations', police, { ...question, departments: ['gardens'], days: 2 });
    expect((await members()).map(({ department: code, until }) => [code, until])).toEqual([
      ['water', '2026-03-09'],
      ['culture', '2026-03-09'],
      ['gardens', '2026-03-04'],
    ]);
  });

  it('shows the case and what was filed with it to who is asked, and to no other department', async () => {
    const { api, caseId } = await consultedCase();
    for (const path of [`/cases/${caseId}`, `/cases/${caseId}/materials`, `/cases/${caseId}/consultations`]) {
      expect((await api.send(`GET ${path}`, { as: water })).status).toBe(200);
      expect((await api.send(`GET ${path}`, { as: department('gardens') })).status).toBe(404);
    }
    expect((await api.send(`GET /cases/${caseId}/consultations`, { as: owner })).status).toBe(403);
  });

  it('stands in the list of who is asked until it has answered', async () => {
    const { api, caseId, opinion } = await consultedCase();
    const list = async () => (await api.send('GET /consultations', { as: water })).body['consultations'];
    expect(await list()).toMatchObject([
      { caseId, item: 'S2-12', department: 'police', until: '2026-03-09' },
    ]);
    await opinion();
    expect(await list()).toEqual([]);
  });

  it('keeps the opinion for who asked', async () => {
    const { opinion, members } = await consultedCase();
    expect((await opinion(water, { opinion: '不影响行洪', result: 'disagree' })).status).toBe(200);
    expect(await members()).toMatchObject([
      { department: 'water', end: 'disagree', opinion: '不影响行洪', question: question.question },
      { department: 'culture' },
    ]);
  });

  it('takes the answers of two members at the same version', async () => {
    const { opinion } = await consultedCase();
    expect([(await opinion(water)).status, (await opinion(culture)).status]).toEqual([200, 200]);
  });

  it('takes one answer of each', async () => {
    const { opinion } = await consultedCase();
    await opinion();
    expect((await opinion()).body).toMatchObject({ code: 'cases.opinion-given' });
  });

  it.each([
    ['itself', { departments: ['police'] }, 422, 'cases.member-own'],
    ['one that is asked already', { departments: ['gardens', 'water'] }, 409, 'cases.member-asked'],
  ])('does not ask %s', async (_, body, status, code) => {
    const { api, caseId } = await consultedCase();
    const answer = await api.move(caseId, 'consultations', police, { question: '请反馈', ...body });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('asks for forty opinions of one case at most', async () => {
    const { api, caseId } = await consultedCase();
    const ask = () => api.move(caseId, 'consultations', police, { departments: ['gas'], question: '请反馈' });
    for (let round = 0; round < 38; round += 1) {
      expect((await ask()).status).toBe(200);
      await api.move(caseId, 'consultations/removal', police, { department: 'gas', reason: '重发' });
    }
    expect((await ask()).body).toMatchObject({ code: 'cases.members-too-many' });
  });

  it('is begun by the department that handles the case, after acceptance', async () => {
    const { api, project, file } = await filedOffice(1);
    const caseId = (await file(2, ['S2-12'])).cases['S2-12'] ?? '';
    expect(project.works).toHaveLength(1);
    expect((await api.move(caseId, 'consultations', police, question)).body).toMatchObject({
      code: 'cases.state-conflict',
    });
    for (const [as, status] of [
      [water, 404],
      [windowClerk, 403],
      [owner, 403],
    ] as const)
      expect((await api.move(caseId, 'consultations', as, question)).status).toBe(status);
  });
});
