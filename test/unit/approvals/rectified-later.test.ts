import { describe, expect, it } from 'vitest';
import { department, owner } from '../../builders/approval-api.ts';
import { correctedForm } from '../../builders/corrected-form.ts';
import { refusedByMistake } from '../../builders/refused-by-mistake.ts';
import { releaseRectification } from '../../builders/release-rectification.ts';
import { textAt } from '../../builders/text-at.ts';

describe('the rectification of a wrong click, after more has happened', () => {
  it('is refused when the item was filed again, and that was withdrawn', async () => {
    const { api, rectify, release, again } = await refusedByMistake();
    await release();
    const { cases } = (await again()).body;
    await api.move(textAt(cases, 'S2-01', 'caseId'), 'withdrawal', owner);
    expect((await rectify()).body).toMatchObject({ code: 'cases.filed-again', item: 'S2-01' });
  });

  it('leaves ended what was filed again since, and withdrawn', async () => {
    const { api, again, rectify, release, waiting, stage } = await refusedByMistake();
    await release();
    const { cases } = (await again('S2-03')).body;
    await api.move(textAt(cases, 'S2-03', 'caseId'), 'withdrawal', owner);
    await rectify();
    expect(await api.seen(waiting)).toMatchObject({ state: 0, phase: 'not-opened' });
    expect(Object.keys((await stage())?.items ?? {})).toEqual(['S2-01']);
  });

  it('lets be reported again what was reported before', async () => {
    const { api, id, report, events } = await correctedForm();
    await report('S2-12');
    const police = department('police');
    await api.move(id('S2-12'), 'refusal', police, { kind: 'incomplete', reasons: '误点' });
    await releaseRectification(api, id('S2-12'));
    await api.move(id('S2-12'), 'rectification', police, { reason: '误操作' });
    api.at('2026-03-09T09:00');
    expect(await api.seen(id('S2-12'))).toMatchObject({ state: 1 });
    expect(await events('application-correction-noticed')).toEqual([]);
  });
});
