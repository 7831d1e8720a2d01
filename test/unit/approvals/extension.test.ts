import { beforeEach, describe, expect, it } from 'vitest';
import { department } from '../../builders/approval-api.ts';
import { type CorrectedForm, correctedForm } from '../../builders/corrected-form.ts';

const water = department('water');
const head = { roles: ['head' as const], user: 'head-1', department: 'water' };

let form: CorrectedForm;
const extend = (days = 10, item = 'S2-09', as: Parameters<CorrectedForm['api']['move']>[2] = head) =>
  form.api.move(form.id(item), 'extension', as, { days, reason: '方案复杂' });

/** A permit accepted on Tuesday 3 March 2026: twelve days promised, due on 19 March; twenty by law, 31 March. */
beforeEach(async () => {
  form = await correctedForm();
  await form.api.move(form.id('S2-09'), 'acceptance', water);
});

describe('an extension', () => {
  it('by the head moves promise and statute, with a paper that says why', async () => {
    form.api.at('2026-03-19T17:00');
    expect((await extend()).body).toMatchObject({ due: '2026-04-02', statutoryDue: '2026-04-15', state: 8 });
    expect(await form.events('case-extended')).toMatchObject([
      {
        data: { days: 10, basis: '行政许可法第四十二条', due: '2026-04-02', document: { kind: 'extension' } },
      },
    ]);
    expect(await form.api.seen(form.id('S2-09'))).toMatchObject({
      extension: { days: 10, at: '2026-03-19' },
    });
  });

  it('is shown in the lists of the department too', async () => {
    await extend();
    const list = await form.api.send('GET /cases', { as: water });
    expect(list.body).toMatchObject({ cases: [{ item: 'S2-09', due: '2026-04-02' }] });
  });

  it('comes too late on the day after the due day', async () => {
    form.api.at('2026-03-20T00:00');
    const late = await extend();
    expect(late).toMatchObject({ status: 409, body: { code: 'cases.extension-late', due: '2026-03-19' } });
  });

  it('comes once, and is no longer than the law grants', async () => {
    const long = await extend(11);
    expect(long).toMatchObject({ status: 422, body: { code: 'cases.extension-too-long', most: 10 } });
    await extend(5);
    expect(await extend(5)).toMatchObject({ status: 409, body: { code: 'cases.extended-before' } });
  });

  it('needs a law and a head', async () => {
    await form.api.move(form.id('S2-12'), 'acceptance', department('police'));
    const as = { ...head, department: 'police' };
    expect(await extend(5, 'S2-12', as)).toMatchObject({ status: 422, body: { code: 'cases.no-extension' } });
    expect(await extend(5, 'S2-09', water)).toMatchObject({ status: 403 });
  });
});
