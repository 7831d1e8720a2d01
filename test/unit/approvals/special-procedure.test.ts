import { beforeEach, describe, expect, it } from 'vitest';
import { department } from '../../builders/approval-api.ts';
import { type CorrectedForm, correctedForm } from '../../builders/corrected-form.ts';

const police = department('police');
const appraisal = { type: 'appraisal', basis: '行政许可法第四十五条', days: 3 };

let form: CorrectedForm;
const suspend = (more: object = {}) =>
  form.api.move(form.id('S2-12'), 'suspension', police, { ...appraisal, ...more });
const resume = () => form.api.move(form.id('S2-12'), 'resumption', police);
const seen = () => form.api.seen(form.id('S2-12'));

/** Accepted on Tuesday 3 March 2026, due on 17 March. */
beforeEach(async () => {
  form = await correctedForm();
  await form.api.move(form.id('S2-12'), 'acceptance', police);
});

describe('a special procedure', () => {
  it('stops both clocks for a declared length, with a paper', async () => {
    expect((await suspend()).body).toMatchObject({ state: 9, phase: 'special', due: null, light: 'stopped' });
    expect(await seen()).toMatchObject({
      special: {
        type: 'appraisal',
        clocks: ['promise', 'statute'],
        since: '2026-03-03',
        until: '2026-03-06',
      },
    });
    expect(await form.events('case-suspended')).toMatchObject([
      { data: { until: '2026-03-06', states: [9], document: { kind: 'special-procedure' } } },
    ]);
  });

  it('ends when the department resumes, and the due day moves by what it took', async () => {
    await suspend();
    form.api.at('2026-03-05T10:00');
    expect((await resume()).body).toMatchObject({ state: 10, phase: 'review', due: '2026-03-19' });
    expect(await form.events('case-resumed')).toMatchObject([
      { data: { by: 'department', due: '2026-03-19' } },
    ]);
  });

  it('overrun ends by itself with its last declared day, and takes no more than that', async () => {
    await suspend();
    form.api.at('2026-03-06T23:59');
    expect(await seen()).toMatchObject({ phase: 'special' });
    form.api.at('2026-03-07T00:00');
    expect(await seen()).toMatchObject({ state: 10, phase: 'review', due: '2026-03-20', special: null });
    form.api.at('2026-03-11T10:00');
    expect(await resume()).toMatchObject({ status: 409, body: { code: 'cases.state-conflict', state: 10 } });
    expect(await form.events('case-resumed')).toMatchObject([
      { effectiveAt: '2026-03-06T23:59:59.000+08:00', data: { by: 'lapse', due: '2026-03-20' } },
    ]);
  });

  it('begun on the due day makes the case due on the day of resumption', async () => {
    form.api.at('2026-03-17T10:00');
    await suspend();
    form.api.at('2026-03-19T10:00');
    expect((await resume()).body).toMatchObject({ due: '2026-03-19', light: 'yellow' });
    form.api.at('2026-03-20T00:00');
    expect(await seen()).toMatchObject({ light: 'red' });
  });

  it('of the same type comes again only with a release', async () => {
    await suspend();
    form.api.at('2026-03-04T10:00');
    await resume();
    expect(await suspend()).toMatchObject({ status: 409, body: { code: 'cases.stop-repeated' } });
    expect((await suspend({ type: 'site-survey' })).status).toBe(200);
    await resume();
    const as = { roles: ['head' as const], user: 'head-1', department: 'police' };
    const body = { move: 'suspension', reason: '须重新评审' };
    await form.api.send(`POST /cases/${form.id('S2-12')}/releases`, { as, body });
    expect((await suspend()).status).toBe(200);
  });

  it('is not for a filing, nor for a case that is not accepted', async () => {
    const early = await form.api.move(form.id('S2-09'), 'suspension', department('water'), appraisal);
    expect(early).toMatchObject({ status: 409, body: { code: 'cases.state-conflict' } });
  });

  it('that is withdrawn ends it first', async () => {
    await suspend();
    const owner = { roles: ['applicant' as const], user: 'o', organisation: '91330112MA9T000343' };
    await form.api.move(form.id('S2-12'), 'withdrawal', owner);
    expect(await form.events('case-withdrawn')).toMatchObject([{ data: { states: [10, 14] } }]);
  });
});
