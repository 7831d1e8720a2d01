import { beforeEach, describe, expect, it } from 'vitest';
import { department, owner } from '../../builders/approval-api.ts';
import { type CorrectedForm, correctedForm } from '../../builders/corrected-form.ts';

const police = department('police');

let form: CorrectedForm;
beforeEach(async () => {
  form = await correctedForm();
});

describe('a second notice', () => {
  beforeEach(async () => {
    await form.report();
    await form.send();
    form.api.at('2026-03-09T10:00');
    await form.api.move(form.id('S2-12'), 'resubmission', owner);
  });

  it('needs a release of the head, which is used once', async () => {
    expect(await form.report()).toMatchObject({ status: 409, body: { code: 'cases.second-notice' } });
    const release = { as: { roles: ['head' as const], user: 'head-1', department: 'police' } };
    const body = { move: 'correction', reason: '新的图纸有新问题' };
    const given = await form.api.send(`POST /cases/${form.id('S2-12')}/releases`, { ...release, body });
    expect(given.status).toBe(200);
    expect((await form.report()).body).toMatchObject({ state: 6 });
    await form.api.move(form.id('S2-12'), 'resubmission', owner);
    expect(await form.report()).toMatchObject({ status: 409, body: { code: 'cases.second-notice' } });
  });

  it('is not released by the department itself', async () => {
    const body = { move: 'correction', reason: '再补' };
    const answer = await form.api.send(`POST /cases/${form.id('S2-12')}/releases`, { as: police, body });
    expect(answer).toMatchObject({ status: 403 });
  });

  it('is not what silence waits for: five days after the resubmission the case is accepted as of it', async () => {
    form.api.at('2026-03-16T23:59');
    expect(await form.api.seen(form.id('S2-12'))).toMatchObject({ state: 7, phase: 'receipt' });
    form.api.at('2026-03-17T00:00');
    expect(await form.api.seen(form.id('S2-12'))).toMatchObject({ state: 8, accepted: '2026-03-09' });
  });

  it('or a refusal of what is still incomplete writes 5', async () => {
    const answer = await form.api.move(form.id('S2-12'), 'decision', police, {
      result: 'refused',
      reasons: '仍不齐',
    });
    expect(answer.body).toMatchObject({ state: 5 });
    expect(await form.events('case-acceptance-refused')).toMatchObject([
      { data: { kind: 'incomplete', states: [5], document: { kind: 'acceptance-refusal' } } },
    ]);
  });
});
