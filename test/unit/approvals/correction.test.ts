import { beforeEach, describe, expect, it } from 'vitest';
import { department, owner } from '../../builders/approval-api.ts';
import { type CorrectedForm, correctedForm, wanting } from '../../builders/corrected-form.ts';
import { filedOffice } from '../../builders/filed-office.ts';

const [nr, police, water] = [department('nr'), department('police'), department('water')];

let form: CorrectedForm;
beforeEach(async () => {
  form = await correctedForm();
});

describe('what is wanting in a form', () => {
  it('waits for the other departments and goes in one notice when the last has answered', async () => {
    const first = await form.report();
    expect(first.body).toMatchObject({ state: 1, phase: 'receipt' });
    await form.report('S2-09', water);
    expect(await form.events('application-correction-noticed')).toEqual([]);
    await form.api.move(form.id('S2-01'), 'acceptance', nr);
    const [notice, ...more] = await form.events('application-correction-noticed');
    expect(more).toEqual([]);
    expect(notice?.data).toMatchObject({
      lead: 'nr',
      by: 'all-answered',
      cases: [
        { item: 'S2-12', department: 'police', defects: wanting },
        { item: 'S2-09', department: 'water', defects: wanting },
      ],
      document: { kind: 'correction', respond: { what: 'correct', days: 15 } },
    });
    const asked = await form.events('case-correction-asked');
    const number = '2602-330112-89-01-306278-S2-12-004-01';
    expect(asked.map(({ data }) => [data['item'], data['states'], data['notice']])).toEqual([
      ['S2-12', [6], number],
      ['S2-09', [6], number],
    ]);
    expect(await form.api.seen(form.id('S2-12'))).toMatchObject({
      state: 6,
      phase: 'correction',
      light: 'stopped',
    });
    expect(await form.api.seen(form.id('S2-01'))).toMatchObject({ phase: 'review' });
  });

  it('is answered at once when the form has one case', async () => {
    const alone = await filedOffice(1);
    const filed = await alone.file(2, ['S2-12']);
    const answer = await alone.api.move(filed.cases['S2-12'] ?? '', 'correction', police, { items: wanting });
    expect(answer.body).toMatchObject({ state: 6, version: 2 });
  });

  it('goes by the clock at the end of the third day, without who was silent', async () => {
    await form.report();
    form.api.at('2026-03-06T23:59');
    expect(await form.api.seen(form.id('S2-12'))).toMatchObject({ state: 1 });
    form.api.at('2026-03-07T00:00');
    expect(await form.api.seen(form.id('S2-12'))).toMatchObject({ state: 6, phase: 'correction' });
    const late = await form.report('S2-09', water);
    expect(late).toMatchObject({ status: 409, body: { code: 'cases.report-late', last: '2026-03-06' } });
    await form.report();
    const [notice] = await form.events('application-correction-noticed');
    expect(notice).toMatchObject({
      effectiveAt: '2026-03-07T00:00:00.000+08:00',
      data: { by: 'clock', cases: [{ item: 'S2-12' }] },
    });
  });

  it('is sent earlier by the lead department alone', async () => {
    expect(await form.send()).toMatchObject({ status: 409, body: { code: 'applications.nothing-reported' } });
    await form.report();
    expect(await form.send('police')).toMatchObject({ status: 403, body: { code: 'auth.role-missing' } });
    expect(await form.send()).toMatchObject({ status: 200, body: { cases: { 'S2-12': { state: 6 } } } });
    expect(await form.report('S2-09', water)).toMatchObject({
      status: 409,
      body: { code: 'cases.second-notice' },
    });
  });
});

describe('a case that opened later', () => {
  it('is corrected only for what follows from a prerequisite', async () => {
    form.api.at('2026-03-04T10:00');
    await form.pass(form.id('S2-01'));
    const wrong = await form.report('S2-03', nr);
    expect(wrong).toMatchObject({
      status: 422,
      body: { code: 'cases.defect-not-new', issues: [{ path: '/body/items/0/follows' }] },
    });
    const follows = [{ ...wanting[0], follows: 'S2-01' }];
    const right = await form.api.move(form.id('S2-03'), 'correction', nr, { items: follows });
    expect(right.body).toMatchObject({ state: 6 });
    expect(await form.events('case-correction-asked')).toMatchObject([
      { data: { defects: follows, document: { kind: 'correction' } } },
    ]);
  });
});

describe('a correction after acceptance', () => {
  it('stops the promise, moves the due day and comes once', async () => {
    await form.api.move(form.id('S2-12'), 'acceptance', police);
    const before = await form.api.seen(form.id('S2-12'));
    expect(before).toMatchObject({ due: '2026-03-17' });
    expect((await form.report()).body).toMatchObject({ state: 6, due: null, light: 'stopped' });
    form.api.at('2026-03-05T09:00');
    const back = await form.api.move(form.id('S2-12'), 'resubmission', owner);
    expect(back.body).toMatchObject({ state: 7, phase: 'review', due: '2026-03-19' });
    expect(await form.report()).toMatchObject({ status: 409, body: { code: 'cases.second-notice' } });
    const passed = await form.api.move(form.id('S2-12'), 'decision', police, { result: 'passed' });
    expect(passed.body).toMatchObject({ state: 11 });
  });

  it('refuses files that the project does not have', async () => {
    await form.api.move(form.id('S2-12'), 'acceptance', police);
    await form.report();
    const materials = [{ material: 'site-plan', materialId: `mat_${'0'.repeat(26)}` }];
    const answer = await form.api.move(form.id('S2-12'), 'resubmission', owner, { materials });
    expect(answer).toMatchObject({ status: 422, body: { code: 'applications.material-unknown' } });
  });

  it('ends with the case when it is withdrawn', async () => {
    await form.api.move(form.id('S2-12'), 'acceptance', police);
    await form.report();
    const answer = await form.api.move(form.id('S2-12'), 'withdrawal', owner);
    expect(answer.body).toMatchObject({ state: 14 });
  });
});
