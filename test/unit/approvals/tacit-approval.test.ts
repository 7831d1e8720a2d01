import { beforeEach, describe, expect, it } from 'vitest';
import { department } from '../../builders/approval-api.ts';
import { type CorrectedForm, correctedForm } from '../../builders/corrected-form.ts';
import { tacit, tacitCounty, tacitCountyWithin } from '../../builders/tacit-county.ts';

const police = department('police');

let form: CorrectedForm;
const seen = () => form.api.seen(form.id('S2-12'));
const issue = () => form.api.move(form.id('S2-12'), 'paper', police);

/** Accepted on Tuesday 3 March 2026, due on 17 March. */
beforeEach(async () => {
  form = await correctedForm(tacitCounty);
  await form.api.move(form.id('S2-12'), 'acceptance', police);
});

describe('approval by default', () => {
  it('comes when the due day is over, in time, and is marked', async () => {
    form.api.at('2026-03-17T23:59');
    expect(await seen()).toMatchObject({ state: 8 });
    form.api.at('2026-03-18T00:00');
    expect(await seen()).toMatchObject({
      state: 11,
      done: '2026-03-17',
      light: 'green',
      byDefault: true,
      owed: { due: '2026-03-18', issuedAt: null, late: false },
    });
  });

  it('is written as the law dates it, and answers a decision that comes after it', async () => {
    form.api.at('2026-03-18T09:00');
    const late = await form.api.move(form.id('S2-12'), 'decision', police, {
      result: 'refused',
      reasons: '不符',
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'cases.state-conflict', state: 11 } });
    expect(await form.events('case-passed')).toMatchObject([
      {},
      {},
      {
        effectiveAt: '2026-03-17T23:59:59.000+08:00',
        data: { by: 'default', light: 'green', basis: tacit.basis, document: { kind: 'default-approval' } },
      },
    ]);
  });

  it('owes a paper within one working day, and is red when it comes later', async () => {
    form.api.at('2026-03-18T16:00');
    expect((await issue()).body).toMatchObject({ state: 11, light: 'green' });
    expect(await form.events('case-paper-issued')).toMatchObject([
      { data: { late: false, basis: tacit.basis, document: { kind: 'approval' } } },
    ]);
    expect(await issue()).toMatchObject({ status: 409, body: { code: 'cases.no-paper-owed' } });
  });

  it('owes it within the working days that its county gave on the day of filing', async () => {
    form = await correctedForm(tacitCountyWithin(3));
    await form.api.move(form.id('S2-12'), 'acceptance', police);
    form.api.at('2026-03-20T23:59');
    expect(await seen()).toMatchObject({ light: 'green', owed: { due: '2026-03-20', late: false } });
    form.api.at('2026-03-21T00:00');
    expect(await seen()).toMatchObject({ light: 'red', owed: { due: '2026-03-20', late: true } });
    await issue();
    expect((await form.events('case-passed')).at(-1)?.data).toMatchObject({ by: 'default', paperDays: 3 });
    expect((await form.events('application-filed')).at(-1)?.data['cases']).toContainEqual(
      expect.objectContaining({ item: 'S2-12', tacit: { ...tacit, paperDays: 3 } }),
    );
    expect(await form.events('case-paper-overdue')).toMatchObject([{ data: { due: '2026-03-20' } }]);
  });

  it('is red from the day after', async () => {
    form.api.at('2026-03-19T00:00');
    expect(await seen()).toMatchObject({ light: 'red', owed: { late: true } });
    await issue();
    expect(await seen()).toMatchObject({ light: 'red', owed: { late: true } });
    expect(await form.events('case-paper-issued')).toMatchObject([{ data: { late: true } }]);
  });

  it('does not come while the clock is stopped', async () => {
    await form.report();
    form.api.at('2026-03-20T09:00');
    expect(await seen()).toMatchObject({ state: 6, byDefault: false });
  });

  it('is off unless the county has switched it on', async () => {
    await form.api.move(form.id('S2-09'), 'acceptance', department('water'));
    form.api.at('2026-04-20T09:00');
    expect(await form.api.seen(form.id('S2-09'))).toMatchObject({ state: 8, light: 'red' });
  });
});
