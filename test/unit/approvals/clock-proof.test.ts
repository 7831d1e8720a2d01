import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { department, owner, windowClerk } from '../../builders/approval-api.ts';
import { filedOffice } from '../../builders/filed-office.ts';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const scene = async () => {
  const filed = await filedOffice(1);
  const { api } = filed;
  api.at('2026-09-24T09:00');
  const { cases } = await filed.file(2, ['S2-01', 'S2-03']);
  await filed.pass(cases['S2-01']);
  const caseId = cases['S2-03'] ?? '';
  api.at('2026-09-28T10:00');
  await api.move(caseId, 'acceptance', department('nr'));
  api.at('2026-10-10T10:00');
  const page = async (path: string, as = owner) =>
    await api.sendRaw(`GET ${path}`, { as, headers: { Accept: browser } });
  return { ...filed, caseId, page };
};

describe('the proof of a case', () => {
  it('tells every day with its reason, both clocks and whose time it was', async () => {
    const { api, caseId } = await scene();
    const { status, body } = await api.send(`GET /cases/${caseId}/clock`, { as: owner });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      binds: 'promise',
      received: '2026-09-24',
      accepted: '2026-09-28',
      promise: { start: '2026-09-28', due: '2026-10-13', used: 5, provisional: false },
      statute: { start: '2026-09-28', due: '2026-10-30', used: 5 },
      totals: { department: 6, applicant: 0, 'special-procedure': 0, 'system-fault': 0 },
    });
    const days = body['days'] as { date: string; reason: string; counted: { promise: boolean | null } }[];
    expect(days.map(({ date }) => date).slice(0, 2)).toEqual(['2026-09-25', '2026-09-26']);
    expect(days.at(-1)).toMatchObject({ date: '2026-10-30', ahead: true, used: { statute: 20 } });
    expect(days.find(({ date }) => date === '2026-10-13')).toMatchObject({ used: { promise: 7 } });
    expect(days.find(({ date }) => date === '2026-10-10')).toMatchObject({
      reason: 'working-weekend',
      counted: { promise: true, statute: true },
      owner: 'department',
      source: expect.stringContaining('2026'),
    });
    expect(days.find(({ date }) => date === '2026-09-28')).toMatchObject({
      counted: { promise: null },
      owner: 'department',
    });
  });

  it('is a page without scripts for a browser, with one style allowed by its hash', async () => {
    const { page, caseId } = await scene();
    const { status, text, headers } = await page(`/cases/${caseId}/clock`);
    expect([status, headers['Content-Type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).not.toMatch(/<script|\son\w+=|style="|javascript:|https?:/i);
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['Content-Security-Policy']).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(text).toContain('2026-10-13');
    expect(text).toContain('调休上班');
    expect(text).toContain('worked weekend');
    expect(text.match(/<tr class="/g)?.length).toBe(36);
  });

  it('is JSON for everybody who does not ask for a page', async () => {
    const { api, caseId } = await scene();
    for (const accept of ['application/json', '*/*', 'text/html;q=0.1, application/json']) {
      const answer = await api.send(`GET /cases/${caseId}/clock`, { as: owner, headers: { Accept: accept } });
      expect(answer.body).toMatchObject({ caseId });
      expect(answer.headers).toMatchObject({ Vary: 'Accept' });
    }
  });
});

describe('a link to the clock of a case', () => {
  const token = (path: unknown): string => String(path).replace('/links/', '');

  it('opens it for fifteen minutes without a token, and is told in the journal', async () => {
    const { api, caseId, page, project } = await scene();
    const { status, body } = await api.send(`POST /cases/${caseId}/links`, { as: owner });
    expect([status, body['expiresAt']]).toEqual([201, '2026-10-10T10:15:00.000+08:00']);
    const path = String(body['path']);
    expect(path).toMatch(/^\/links\/[A-Za-z0-9_-]{43}$/);
    expect((await api.send(`GET ${path}`)).body).toMatchObject({ caseId, binds: 'promise' });
    expect((await page(path)).text).toContain(caseId);
    const events = (await api.journal.events(project.projectId)).map(({ event }) => event);
    expect(events.at(-1)).toMatchObject({
      type: 'case-link-given',
      case: caseId,
      actor: { user: owner.user, role: 'applicant' },
    });
    api.at('2026-10-10T10:14');
    expect((await api.send(`GET ${path}`)).status).toBe(200);
    api.at('2026-10-10T10:15');
    const over = await api.send(`GET ${path}`);
    expect([over.status, over.body['code']]).toEqual([404, 'links.not-found']);
  });

  it('is kept as a hash alone, in the answer of a repetition too', async () => {
    const { api, caseId, journal } = await scene().then((found) => ({
      ...found,
      journal: found.api.journal,
    }));
    const ask = { as: windowClerk, key: 'the-same' };
    const first = await api.send(`POST /cases/${caseId}/links`, ask);
    const again = await api.send(`POST /cases/${caseId}/links`, ask);
    expect(again).toMatchObject({ status: 201, body: { path: null, expiresAt: first.body['expiresAt'] } });
    const tables = [api.table, journal.journalTable].map((name) => journal.dynamo.tables.all(name));
    expect(JSON.stringify(tables)).not.toContain(token(first.body['path']));
    expect(api.errors.join()).not.toContain(token(first.body['path']));
  });

  it.each(['A'.repeat(43), 'A'.repeat(42), '../cases'])(
    'that nobody gave opens nothing: %s',
    async (given) => {
      const { api } = await scene();
      const answer = await api.send(`GET /links/${given}`);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(answer.body)).not.toContain('cas_');
    },
  );

  it('of another county opens nothing', async () => {
    const { api, caseId } = await scene();
    const { body } = await api.send(`POST /cases/${caseId}/links`, { as: owner });
    Object.assign(api.ports, { county: '330112' });
    expect((await api.send(`GET ${String(body['path'])}`)).status).toBe(404);
  });
});
