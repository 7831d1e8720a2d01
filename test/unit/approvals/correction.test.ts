import { beforeEach, describe, expect, it } from 'vitest';
import { department, owner } from '../../builders/approval-api.ts';
import { type FiledOffice, filedOffice } from '../../builders/filed-office.ts';

const [nr, police, water] = [department('nr'), department('police'), department('water')];
const items = [{ material: 'site-plan', what: '缺少竖向标高' }];

let office: FiledOffice;
let applicationId: string;
let cases: Readonly<Record<string, string>>;
const id = (item: string): string => cases[item] ?? '';
const events = async (type: string) =>
  (await office.api.journal.events(office.project.projectId))
    .map(({ event }) => event)
    .filter((event) => event.type === type);
const report = (item: string, as = police) => office.api.move(id(item), 'correction', as, { items });

/** Tuesday 3 March 2026, 09:00; departments report until Friday. */
beforeEach(async () => {
  office = await filedOffice(1);
  office.api.at('2026-03-03T09:00');
  ({ applicationId, cases } = await office.file(2, ['S2-01', 'S2-12', 'S2-09', 'S2-03']));
});

describe('what is wanting in a form', () => {
  it('waits for the other departments and goes in one notice when the last has answered', async () => {
    const first = await report('S2-12');
    expect(first.body).toMatchObject({ state: 1, phase: 'receipt' });
    await report('S2-09', water);
    expect(await events('application-correction-noticed')).toEqual([]);
    await office.api.move(id('S2-01'), 'acceptance', nr);
    const [notice, ...more] = await events('application-correction-noticed');
    expect(more).toEqual([]);
    expect(notice?.data).toMatchObject({
      lead: 'nr',
      by: 'all-answered',
      cases: [
        { item: 'S2-12', department: 'police', defects: items },
        { item: 'S2-09', department: 'water', defects: items },
      ],
      document: { kind: 'correction', respond: { what: 'correct', days: 15 } },
    });
    const asked = await events('case-correction-asked');
    const number = '2602-330112-89-01-306278-S2-12-004-01';
    expect(asked.map(({ data }) => [data['item'], data['states'], data['notice']])).toEqual([
      ['S2-12', [6], number],
      ['S2-09', [6], number],
    ]);
    expect(await office.api.seen(id('S2-12'))).toMatchObject({
      state: 6,
      phase: 'correction',
      light: 'stopped',
    });
    expect(await office.api.seen(id('S2-01'))).toMatchObject({ phase: 'review' });
  });

  it('is answered at once when the form has one case', async () => {
    const alone = await filedOffice(1);
    const filed = await alone.file(2, ['S2-12']);
    const answer = await alone.api.move(filed.cases['S2-12'] ?? '', 'correction', police, { items });
    expect(answer.body).toMatchObject({ state: 6, version: 2 });
  });

  it('goes by the clock at the end of the third day, without who was silent', async () => {
    await report('S2-12');
    office.api.at('2026-03-06T23:59');
    expect(await office.api.seen(id('S2-12'))).toMatchObject({ state: 1 });
    office.api.at('2026-03-07T00:00');
    expect(await office.api.seen(id('S2-12'))).toMatchObject({ state: 6, phase: 'correction' });
    const late = await report('S2-09', water);
    expect(late).toMatchObject({ status: 409, body: { code: 'cases.report-late', last: '2026-03-06' } });
    await report('S2-12');
    const [notice] = await events('application-correction-noticed');
    expect(notice).toMatchObject({
      effectiveAt: '2026-03-07T00:00:00.000+08:00',
      data: { by: 'clock', cases: [{ item: 'S2-12' }] },
    });
  });

  it('is sent earlier by the lead department alone', async () => {
    const ask = (as: typeof nr) =>
      office.api.send(`POST /applications/${applicationId}/correction`, { as, body: {} });
    expect(await ask(nr)).toMatchObject({ status: 409, body: { code: 'applications.nothing-reported' } });
    await report('S2-12');
    expect(await ask(police)).toMatchObject({ status: 403, body: { code: 'auth.role-missing' } });
    expect(await ask(nr)).toMatchObject({ status: 200, body: { cases: { 'S2-12': { state: 6 } } } });
    expect(await report('S2-09', water)).toMatchObject({
      status: 409,
      body: { code: 'cases.second-notice' },
    });
  });
});

describe('a second notice', () => {
  beforeEach(async () => {
    await report('S2-12');
    await office.api.send(`POST /applications/${applicationId}/correction`, { as: nr, body: {} });
    office.api.at('2026-03-09T10:00');
    await office.api.move(id('S2-12'), 'resubmission', owner);
  });

  it('needs a release of the head, which is used once', async () => {
    expect(await report('S2-12')).toMatchObject({ status: 409, body: { code: 'cases.second-notice' } });
    const release = { as: { roles: ['head' as const], user: 'head-1', department: 'police' } };
    const body = { move: 'correction', reason: '新的图纸有新问题' };
    const given = await office.api.send(`POST /cases/${id('S2-12')}/releases`, { ...release, body });
    expect(given.status).toBe(200);
    expect((await report('S2-12')).body).toMatchObject({ state: 6 });
    await office.api.move(id('S2-12'), 'resubmission', owner);
    expect(await report('S2-12')).toMatchObject({ status: 409, body: { code: 'cases.second-notice' } });
  });

  it('is not released by the department itself', async () => {
    const body = { move: 'correction', reason: '再补' };
    const answer = await office.api.send(`POST /cases/${id('S2-12')}/releases`, { as: police, body });
    expect(answer).toMatchObject({ status: 403 });
  });

  it('is not what silence waits for: five days after the resubmission the case is accepted as of it', async () => {
    office.api.at('2026-03-16T23:59');
    expect(await office.api.seen(id('S2-12'))).toMatchObject({ state: 7, phase: 'receipt' });
    office.api.at('2026-03-17T00:00');
    expect(await office.api.seen(id('S2-12'))).toMatchObject({ state: 8, accepted: '2026-03-09' });
  });

  it('or a refusal of what is still incomplete writes 5', async () => {
    const answer = await office.api.move(id('S2-12'), 'decision', police, {
      result: 'refused',
      reasons: '仍不齐',
    });
    expect(answer.body).toMatchObject({ state: 5 });
    expect(await events('case-acceptance-refused')).toMatchObject([
      { data: { kind: 'incomplete', states: [5], document: { kind: 'acceptance-refusal' } } },
    ]);
  });
});

describe('a case that opened later', () => {
  it('is corrected only for what follows from a prerequisite', async () => {
    office.api.at('2026-03-04T10:00');
    await office.pass(id('S2-01'));
    const wrong = await report('S2-03', nr);
    expect(wrong).toMatchObject({
      status: 422,
      body: { code: 'cases.defect-not-new', issues: [{ path: '/body/items/0/follows' }] },
    });
    const follows = [{ ...items[0], follows: 'S2-01' }];
    const right = await office.api.move(id('S2-03'), 'correction', nr, { items: follows });
    expect(right.body).toMatchObject({ state: 6 });
    expect(await events('case-correction-asked')).toMatchObject([
      { data: { defects: follows, document: { kind: 'correction' } } },
    ]);
  });
});

describe('a correction after acceptance', () => {
  it('stops the promise, moves the due day and comes once', async () => {
    await office.api.move(id('S2-12'), 'acceptance', police);
    const before = await office.api.seen(id('S2-12'));
    expect(before).toMatchObject({ due: '2026-03-17' });
    expect((await report('S2-12')).body).toMatchObject({ state: 6, due: null, light: 'stopped' });
    office.api.at('2026-03-05T09:00');
    const back = await office.api.move(id('S2-12'), 'resubmission', owner);
    expect(back.body).toMatchObject({ state: 7, phase: 'review', due: '2026-03-19' });
    expect(await report('S2-12')).toMatchObject({ status: 409, body: { code: 'cases.second-notice' } });
    const passed = await office.api.move(id('S2-12'), 'decision', police, { result: 'passed' });
    expect(passed.body).toMatchObject({ state: 11 });
  });

  it('refuses files that the project does not have', async () => {
    await office.api.move(id('S2-12'), 'acceptance', police);
    await report('S2-12');
    const materials = [{ material: 'site-plan', materialId: `mat_${'0'.repeat(26)}` }];
    const answer = await office.api.move(id('S2-12'), 'resubmission', owner, { materials });
    expect(answer).toMatchObject({ status: 422, body: { code: 'applications.material-unknown' } });
  });

  it('ends with the case when it is withdrawn', async () => {
    await office.api.move(id('S2-12'), 'acceptance', police);
    await report('S2-12');
    const answer = await office.api.move(id('S2-12'), 'withdrawal', owner);
    expect(answer.body).toMatchObject({ state: 14 });
  });
});
