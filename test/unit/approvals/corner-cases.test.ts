// long: the corner cases of the heart in one place
import { describe, expect, it } from 'vitest';
import { department, handling, owner, windowClerk } from '../../builders/approval-api.ts';
import { filedOffice } from '../../builders/filed-office.ts';

const stranger = '91330112MA9TE5T12Y';

describe('filing again', () => {
  it('continues what continued already, and carries what runs or has passed from the first on', async () => {
    const { api, filing, pass } = await filedOffice(1);
    const first = await api.file(filing(2, ['S2-01', 'S2-12', 'S2-09']));
    await pass(first.cases['S2-12'], 'police');
    const refusal = { kind: 'incomplete', reasons: '缺材料' };
    await api.move(first.cases['S2-01'] ?? '', 'refusal', department('nr'), refusal);
    const second = await api.file(filing(2, ['S2-01'], { continues: first.applicationId }));
    await api.move(second.cases['S2-01'] ?? '', 'refusal', department('nr'), refusal);
    const { body } = await api.send('POST /applications', {
      as: owner,
      body: filing(2, ['S2-01'], { continues: second.applicationId }),
    });
    expect(body).toMatchObject({
      carried: {
        'S2-12': { caseId: first.cases['S2-12'], state: 11 },
        'S2-09': { caseId: first.cases['S2-09'], state: 1 },
      },
    });
    expect(Object.keys(body['carried'] as object)).toHaveLength(2);
  });

  it('a withdrawn case is a new case, received anew, and what waited for the old one is not ended by it', async () => {
    const { api, file, pass } = await filedOffice(1);
    const first = await file(2, ['S2-01']);
    await api.move(first.cases['S2-01'] ?? '', 'withdrawal', owner);
    api.at('2026-03-05T10:00');
    const again = await file(2, ['S2-01', 'S2-03']);
    expect(again.cases['S2-01']).not.toBe(first.cases['S2-01']);
    expect(await api.seen(again.cases['S2-01'] ?? '')).toMatchObject({ received: '2026-03-05', version: 1 });
    expect(await api.seen(again.cases['S2-03'] ?? '')).toMatchObject({ phase: 'waiting' });
    await pass(again.cases['S2-01']);
    expect(await api.seen(again.cases['S2-03'] ?? '')).toMatchObject({ phase: 'receipt' });
  });
});

describe('at the same instant', () => {
  it('a withdrawal of the application and a decision end each case once', async () => {
    const { api, project, file } = await filedOffice(1);
    const { applicationId, cases } = await file(2, ['S2-12', 'S2-09']);
    const police = department('police');
    await api.move(cases['S2-12'] ?? '', 'acceptance', police);
    const [withdrawal, decision] = await Promise.all([
      api.send(`POST /applications/${applicationId}/withdrawal`, { as: owner, body: { reason: '暂缓' } }),
      api.send(`POST /cases/${cases['S2-12']}/decision`, {
        as: police,
        body: { version: 2, ...handling, result: 'passed' },
      }),
    ]);
    expect(withdrawal.status).toBe(200);
    expect([200, 409]).toContain(decision.status);
    const { state } = await api.seen(cases['S2-12'] ?? '');
    expect(state).toBe(decision.status === 200 ? 11 : 14);
    const ends = (await api.journal.events(project.projectId))
      .map(({ event }) => event)
      .filter(({ type }) => ['case-passed', 'case-withdrawn'].includes(type))
      .map((event) => event.case);
    expect(ends.filter((caseId) => caseId === cases['S2-12'])).toHaveLength(1);
    expect(ends.filter((caseId) => caseId === cases['S2-09'])).toHaveLength(1);
  });
});

describe('an amendment between the reading of a project and its filing', () => {
  const amendedBetween = async (changes: Record<string, unknown>) => {
    const { api, project, filing } = await filedOffice(1);
    const { projectId } = project;
    await api.record(projectId, 'project-amended', { version: 2, changes: { shelterDuty: true } });
    const { readJournal } = api.ports;
    let isAmended = false;
    Object.assign(api.ports, {
      readJournal: async (...query: Parameters<typeof readJournal>) => {
        const page = await readJournal(...query);
        if (!isAmended) await api.record(projectId, 'project-amended', { version: 3, changes });
        isAmended = true;
        return page;
      },
    });
    const answer = await api.send('POST /applications', { as: owner, body: filing(2, ['S2-02']) });
    const types = (await api.journal.events(projectId)).map(({ event }) => event.type);
    return {
      answer,
      filedAfter: types.lastIndexOf('application-filed') > types.lastIndexOf('project-amended'),
    };
  };

  it('that rules the item out is heeded', async () => {
    expect(await amendedBetween({ shelterDuty: false })).toMatchObject({
      answer: { status: 422, body: { code: 'applications.item-not-needed' } },
      filedAfter: false,
    });
  });

  it('that has nothing to do with it is no conflict', async () => {
    expect(await amendedBetween({ height: 66 })).toMatchObject({ answer: { status: 201 }, filedAfter: true });
  });
});

describe('a decision', () => {
  it('on the due day at 23:59 in Shanghai is in time, and a minute later it is late', async () => {
    for (const [minutes, light] of [
      [0, 'green'],
      [1, 'red'],
    ] as const) {
      const { api, file } = await filedOffice(1);
      const { cases } = await file(2, ['S2-12']);
      const caseId = cases['S2-12'] ?? '';
      await api.move(caseId, 'acceptance', department('police'));
      const { due } = await api.seen(caseId);
      api.at(`${String(due)}T23:59`);
      api.advance(minutes * 60_000);
      const decided = await api.move(caseId, 'decision', department('police'), { result: 'passed' });
      expect(decided.body).toMatchObject({ state: 11, light, unlawful: false });
    }
  });
});

describe('an agent', () => {
  it('acts for the owner whom the token names, and another token names another', async () => {
    const { api, filing } = await filedOffice(1);
    const as = { roles: ['agent' as const, 'applicant' as const], user: 'agent-2', organisation: stranger };
    const send = (agentFor: string, items: readonly string[]) =>
      api.send('POST /applications', { as: { ...as, agentFor }, body: filing(2, items) });
    expect((await send(stranger, ['S2-12'])).body).toMatchObject({ code: 'projects.not-found' });
    expect((await send('91330112MA9T000343', ['S2-12'])).status).toBe(201);
  });
});

describe('the window', () => {
  it('acts at receipt and never after it', async () => {
    const { api, file } = await filedOffice(1);
    const { cases } = await file(2, ['S2-12', 'S2-09']);
    const [police, water] = [cases['S2-12'] ?? '', cases['S2-09'] ?? ''];
    expect((await api.move(police, 'acceptance', windowClerk)).status).toBe(200);
    expect(await api.move(police, 'acceptance', windowClerk)).toMatchObject({ status: 409 });
    const reasons = { kind: 'incomplete', reasons: '缺材料' };
    expect(await api.move(police, 'refusal', windowClerk, reasons)).toMatchObject({
      status: 409,
      body: { code: 'cases.state-conflict' },
    });
    expect(await api.move(police, 'decision', windowClerk, { result: 'passed' })).toMatchObject({
      status: 403,
      body: { code: 'auth.role-missing' },
    });
    api.at('2026-03-10T09:00');
    expect(await api.move(water, 'acceptance', windowClerk)).toMatchObject({ status: 409 });
  });
});
