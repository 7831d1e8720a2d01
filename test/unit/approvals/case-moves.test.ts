// long: every move of a case in one place
import { beforeEach, describe, expect, it } from 'vitest';
import {
  agent,
  type ApprovalApi,
  department,
  handling,
  owner,
  windowClerk,
} from '../../builders/approval-api.ts';
import { filedOffice } from '../../builders/filed-office.ts';

let api: ApprovalApi;
let projectId: string;
let cases: Readonly<Record<string, string>>;

const drc = department('drc');
const nr = department('nr');
const id = (item: string): string => cases[item] ?? '';
const eventsOf = async (caseId: string) =>
  (await api.journal.events(projectId))
    .map(({ event }) => event)
    .filter((event) => event.case === caseId)
    .map(({ type, actor, data }) => ({ type, role: actor.role, data }));

beforeEach(async () => {
  const office = await filedOffice();
  ({ api } = office);
  ({ projectId } = office.project);
  ({ cases } = await office.file(1, ['S1-05', 'S1-10']));
});

describe('acceptance', () => {
  it('writes 3 and 8 together and starts the clock', async () => {
    const answer = await api.move(id('S1-05'), 'acceptance', drc);
    expect(answer.body).toMatchObject({
      state: 8,
      accepted: '2026-03-02',
      due: '2026-03-03',
      phase: 'review',
    });
    const [event] = await eventsOf(id('S1-05'));
    expect(event).toMatchObject({ type: 'case-accepted', data: { states: [3, 8], by: 'notice' } });
  });

  it('keeps the name of the handler in the vault alone', async () => {
    await api.move(id('S1-05'), 'acceptance', drc);
    const [event] = await eventsOf(id('S1-05'));
    expect(event?.data['handler']).toMatch(/^per_/);
    expect(JSON.stringify(await eventsOf(id('S1-05')))).not.toContain(handling.handler);
    const person = await api.ports.vault.reveal(String(event?.data['handler']));
    expect(person?.name).toBe(handling.handler);
  });

  it('may be given by the window for every department, and by the head', async () => {
    expect((await api.move(id('S1-05'), 'acceptance', windowClerk)).status).toBe(200);
    const head = { roles: ['head' as const], user: 'head-1', department: 'drc' };
    expect((await api.move(id('S1-05'), 'decision', head, { result: 'passed' })).status).toBe(200);
  });

  it('does not come twice', async () => {
    await api.move(id('S1-05'), 'acceptance', drc);
    expect(await api.move(id('S1-05'), 'acceptance', drc)).toMatchObject({
      status: 409,
      body: { code: 'cases.state-conflict', state: 8 },
    });
  });

  it('wants a handler, an office and an opinion', async () => {
    const answer = await api.send(`POST /cases/${id('S1-05')}/acceptance`, { as: drc, body: { version: 1 } });
    expect(answer.body).toMatchObject({
      code: 'request.invalid',
      issues: [{ path: '/body/handler' }, { path: '/body/office' }, { path: '/body/opinion' }],
    });
  });
});

describe('refusal', () => {
  it.each([
    ['no-approval-needed', 4, 'case-not-a-matter', {}],
    ['not-ours', 5, 'case-acceptance-refused', { rightAuthority: '市自然资源局' }],
    ['incomplete', 5, 'case-acceptance-refused', {}],
  ])('as %s writes %i', async (kind, state, type, more) => {
    const answer = await api.move(id('S1-05'), 'refusal', drc, { kind, reasons: ['材料不符'], ...more });
    expect(answer.body).toMatchObject({ state, phase: 'closed', done: '2026-03-02', light: 'green' });
    expect((await eventsOf(id('S1-05')))[0]).toMatchObject({
      type,
      data: { reasons: ['材料不符'], ...more },
    });
  });

  it('wants reasons, and the authority that is competent', async () => {
    const without = await api.move(id('S1-05'), 'refusal', drc, { kind: 'incomplete' });
    expect(without).toMatchObject({ status: 422, body: { code: 'cases.reasons-missing' } });
    const nowhere = await api.move(id('S1-05'), 'refusal', drc, { kind: 'not-ours', reasons: '不属于' });
    expect(nowhere).toMatchObject({ status: 422, body: { code: 'cases.authority-missing' } });
  });

  it('ends what waits for the case, which then is filed again with it', async () => {
    await api.move(id('S1-05'), 'refusal', drc, { kind: 'incomplete', reasons: '缺材料' });
    await api.move(id('S1-10'), 'acceptance', nr);
    expect(await api.seen(id('S1-10'))).toMatchObject({ state: 0, phase: 'not-opened', light: null });
    expect(await eventsOf(id('S1-10'))).toMatchObject([
      { type: 'case-not-opened', role: 'system', data: { because: { item: 'S1-05', state: 5 } } },
    ]);
    const types = (await api.journal.events(projectId)).map(({ event }) => event.type);
    expect(types.at(-1)).toBe('stage-settled');
  });
});

describe('decision', () => {
  it('is refused before acceptance, naming the state', async () => {
    expect(await api.move(id('S1-05'), 'decision', drc, { result: 'passed' })).toMatchObject({
      status: 409,
      body: { code: 'cases.state-conflict', state: 1, item: 'S1-05' },
    });
  });

  it('never refuses a filing, which is only taken note of', async () => {
    await api.move(id('S1-05'), 'acceptance', drc);
    const answer = await api.move(id('S1-05'), 'decision', drc, { result: 'refused', reasons: '不予备案' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'cases.state-conflict', state: 8 } });
  });

  it('on a stale version tells the version', async () => {
    await api.move(id('S1-05'), 'acceptance', drc);
    const body = { version: 1, ...handling, result: 'passed' };
    expect(await api.send(`POST /cases/${id('S1-05')}/decision`, { as: drc, body })).toMatchObject({
      status: 409,
      body: { code: 'cases.version-stale', version: 2, state: 8 },
    });
  });

  it('of two at the same instant one wins and the other is told so', async () => {
    await api.move(id('S1-05'), 'acceptance', drc);
    const body = { version: 2, ...handling, result: 'passed' };
    const answers = await Promise.all(
      ['drc-1', 'drc-2'].map((user) =>
        api.send(`POST /cases/${id('S1-05')}/decision`, { as: department('drc', user), body }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await eventsOf(id('S1-05'))).filter(({ type }) => type === 'case-passed')).toHaveLength(1);
  });

  it('of two cases of a stage at the same instant is a count, not a conflict', async () => {
    const office = await filedOffice(1);
    const filed = await office.file(2, ['S2-12', 'S2-09']);
    const [police, water] = [filed.cases['S2-12'] ?? '', filed.cases['S2-09'] ?? ''];
    await office.api.move(police, 'acceptance', department('police'));
    await office.api.move(water, 'acceptance', department('water'));
    const answers = await Promise.all([
      office.api.move(police, 'decision', department('police'), { result: 'passed' }),
      office.api.move(water, 'decision', department('water'), { result: 'passed' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const types = (await office.api.journal.events(office.project.projectId)).map(({ event }) => event.type);
    expect(types.filter((type) => type === 'stage-settled')).toHaveLength(2);
  });

  it('is not for who acted on the case as window, not even by filing it', async () => {
    const both = { roles: ['window' as const, 'department' as const], user: 'both', department: 'police' };
    const office = await filedOffice(1);
    const { cases: filed } = await office.api.file(office.filing(2, ['S2-12']), both);
    const caseId = filed['S2-12'] ?? '';
    await office.api.move(caseId, 'acceptance', department('police'));
    expect(await office.api.move(caseId, 'decision', both, { result: 'passed' })).toMatchObject({
      status: 422,
      body: { code: 'cases.duties-separate' },
    });
    const other = await office.api.move(caseId, 'decision', department('police'), { result: 'passed' });
    expect(other.status).toBe(200);
  });

  it('runs once for the same key', async () => {
    await api.move(id('S1-05'), 'acceptance', drc);
    const ask = { as: drc, key: 'decide', body: { version: 2, ...handling, result: 'passed' } };
    const first = await api.send(`POST /cases/${id('S1-05')}/decision`, ask);
    expect(await api.send(`POST /cases/${id('S1-05')}/decision`, ask)).toMatchObject({
      status: 200,
      body: first.body,
    });
  });
});

describe('withdrawal', () => {
  it('is 2 before acceptance, 14 after, and ends a waiting case unopened', async () => {
    expect((await api.move(id('S1-10'), 'withdrawal', owner)).body).toMatchObject({ phase: 'not-opened' });
    await api.move(id('S1-05'), 'acceptance', drc);
    expect((await api.move(id('S1-05'), 'withdrawal', agent)).body).toMatchObject({ state: 14 });
    const again = await filedOffice();
    const filed = await again.file(1, ['S1-05']);
    const withdrawn = await again.api.move(filed.cases['S1-05'] ?? '', 'withdrawal', owner);
    expect(withdrawn.body).toMatchObject({ state: 2, phase: 'closed' });
  });
});
