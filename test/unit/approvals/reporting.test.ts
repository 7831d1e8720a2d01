import { beforeEach, describe, expect, it } from 'vitest';
import { agent, department, owner, windowClerk } from '../../builders/approval-api.ts';
import { type CorrectedForm, correctedForm } from '../../builders/corrected-form.ts';

let form: CorrectedForm;
const read = (as = department('nr')) => form.api.send(`GET /applications/${form.applicationId}`, { as });
const reporting = async () => (await read()).body['reporting'];
const [traffic, water, planning] = [
  { item: 'S2-12', department: 'police' },
  { item: 'S2-09', department: 'water' },
  { item: 'S2-01', department: 'nr' },
];

/** S2-01, S2-09 and S2-12 were received on Tuesday 3 March 2026; S2-03 waits. nr leads. */
beforeEach(async () => {
  form = await correctedForm();
});

describe('before the one notice of a form', () => {
  it('its lead department sees who has reported, who is awaited, and until when', async () => {
    const all = await reporting();
    expect(all).toMatchObject({ until: '2026-03-06', reported: [] });
    expect(all).toHaveProperty('awaited', expect.arrayContaining([traffic, water, planning]));
    await form.report();
    await form.api.move(form.id('S2-09'), 'acceptance', department('water'));
    expect(await reporting()).toEqual({
      until: '2026-03-06',
      reported: [{ ...traffic, at: '2026-03-03T09:00:00.000+08:00' }],
      awaited: [planning],
    });
  });

  it.each([
    ['an office', windowClerk, true],
    ['another department of the form', department('police'), false],
    ['its owner', owner, false],
    ['its agent', agent, false],
  ])('%s sees it: %s', async (_who, as, sees) => {
    const { status, body } = await read(as);
    expect([status, 'reporting' in body]).toEqual([200, sees]);
  });

  it('says no more once the notice has gone', async () => {
    await form.report();
    await form.send();
    expect(await reporting()).toBeNull();
  });

  it('says no more when all have answered, or the last day is over and nothing is wanting', async () => {
    form.api.at('2026-03-06T23:59');
    expect(await reporting()).toMatchObject({ reported: [] });
    form.api.at('2026-03-07T00:00');
    expect(await reporting()).toBeNull();
  });

  it('is never said of a form of one case', async () => {
    await form.api.move(form.id('S2-12'), 'withdrawal', owner);
    const { applicationId } = await form.api.file({
      projectId: form.project.projectId,
      worksId: form.project.works[0],
      stage: 2,
      items: ['S2-12'],
    });
    const { body } = await form.api.send(`GET /applications/${applicationId}`, { as: windowClerk });
    expect(body).toMatchObject({ reporting: null });
  });
});
