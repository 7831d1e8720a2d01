import { describe, expect, it } from 'vitest';
import { department, owner } from '../../builders/approval-api.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { nr, refusedByMistake } from '../../builders/refused-by-mistake.ts';
import { releaseRectification } from '../../builders/release-rectification.ts';

describe('the rectification of a wrong click', () => {
  it('needs the release of a head, and uses it', async () => {
    const { rectify, release, api, first } = await refusedByMistake();
    expect((await rectify()).body).toMatchObject({ code: 'cases.release-missing' });
    await release();
    expect((await rectify()).status).toBe(200);
    await api.move(first, 'decision', nr, { result: 'refused', reasons: '误点' });
    expect((await rectify()).body).toMatchObject({ code: 'cases.release-missing' });
  });

  it('makes the case what it was, with its days running on', async () => {
    const { api, first, before, rectify, release } = await refusedByMistake();
    api.at('2026-03-05T09:00');
    await release();
    expect((await rectify()).status).toBe(200);
    expect(await api.seen(first)).toEqual({
      ...before,
      version: 4,
      usedDays: 3,
      releases: [expect.objectContaining({ move: 'rectification' })],
    });
    expect((await api.move(first, 'decision', nr, { result: 'passed' })).body).toMatchObject({ state: 11 });
  });

  it('lets wait again what had ended with it, and opens the stage', async () => {
    const { api, waiting, rectify, release, stage, projectId, workflow, first } = await refusedByMistake();
    expect(await api.seen(waiting)).toMatchObject({ phase: 'not-opened' });
    expect(await stage()).toMatchObject({ items: {}, settledAt: expect.any(String) });
    await release();
    await rectify();
    expect(await api.seen(waiting)).toMatchObject({ phase: 'waiting', waitsFor: ['S2-01'], done: null });
    expect(await stage()).toMatchObject({
      items: { 'S2-01': { standing: 'open' }, 'S2-03': { standing: 'open' } },
    });
    expect(await stage()).not.toHaveProperty('settledAt');
    await api.move(first, 'decision', nr, { result: 'passed' });
    await workflow.settle(projectId);
    expect(await api.seen(waiting)).toMatchObject({ state: 1 });
  });

  it('starts the workflow anew in the same transaction, and it drives the cases', async () => {
    const { rectify, release, workflow, projectId, applicationId, events, first } = await refusedByMistake();
    expect(workflow.waiting(`${applicationId}-1`)).toEqual([]);
    await release();
    await rectify();
    const [renewed] = await events('application-renewed');
    const [, dependant] = await events('case-rectified');
    expect(renewed).toMatchObject({ data: { generation: 2, why: 'rectification' } });
    expect((renewed?.number ?? 0) - (dependant?.number ?? 0)).toBe(1);
    await workflow.settle(projectId);
    expect(workflow.waiting(`${applicationId}-2`)).toContain(first);
    await workflow.until(projectId, '2026-03-17T00:00');
    expect((await events('case-timer-passed')).map(({ data }) => data['timer'])).toContain('red');
  });

  it('is told in a paper, with what it undoes and why', async () => {
    const { rectify, release, events, first, waiting } = await refusedByMistake();
    await release();
    await rectify();
    expect(await events('case-rectified')).toMatchObject([
      {
        case: first,
        data: {
          undone: 'case-refused',
          reason: '误操作',
          due: '2026-03-16',
          document: { kind: 'rectification' },
        },
      },
      { case: waiting, data: { undone: 'case-not-opened', state: 0 } },
    ]);
  });

  it.each([
    ['no approval needed', { kind: 'no-approval-needed', reasons: '误点' }],
    ['not ours', { kind: 'not-ours', reasons: '误点', rightAuthority: '示范市规划局' }],
    ['incomplete', { kind: 'incomplete', reasons: '误点' }],
  ])('undoes a refusal of acceptance: %s', async (_, body) => {
    const { api, file } = await filedOffice(1);
    const caseId = (await file(2, ['S2-12'])).cases['S2-12'] ?? '';
    const police = department('police');
    await api.move(caseId, 'refusal', police, body);
    await releaseRectification(api, caseId);
    const answer = await api.move(caseId, 'rectification', police, { reason: '误操作' });
    expect(answer.body).toMatchObject({ state: 1, phase: 'receipt', done: null, received: '2026-03-02' });
  });

  it('is refused when the item was filed again', async () => {
    const { rectify, release, again } = await refusedByMistake();
    await release();
    expect((await again()).status).toBe(201);
    expect((await rectify()).body).toMatchObject({ code: 'cases.filed-again', item: 'S2-01' });
  });

  it('is never of what has passed, was withdrawn, or is open', async () => {
    const { api, file } = await filedOffice(1);
    const { cases } = await file(2, ['S2-12', 'S2-09', 'S2-01']);
    const [passed = '', withdrawn = '', open = ''] = [cases['S2-12'], cases['S2-09'], cases['S2-01']];
    await api.move(passed, 'acceptance', department('police'));
    await api.move(passed, 'decision', department('police'), { result: 'passed' });
    await api.move(withdrawn, 'withdrawal', owner);
    for (const [caseId, code] of [
      [passed, 'police'],
      [withdrawn, 'water'],
      [open, 'nr'],
    ] as const) {
      await releaseRectification(api, caseId);
      const answer = await api.move(caseId, 'rectification', department(code), { reason: '误操作' });
      expect(answer.body).toMatchObject({ code: 'cases.state-conflict' });
    }
  });

  it('is a thing of the department that handles the case', async () => {
    const { rectify, release } = await refusedByMistake();
    await release();
    expect((await rectify(department('water'))).status).toBe(404);
    expect((await rectify(owner)).status).toBe(403);
  });
});
