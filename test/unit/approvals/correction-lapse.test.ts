import { describe, expect, it } from 'vitest';
import { beginPeriod } from '../../../functions/approvals/domain/begin-period.ts';
import { department, owner } from '../../builders/approval-api.ts';
import { type CorrectedForm, correctedForm } from '../../builders/corrected-form.ts';
import { demoCounty } from '../../builders/in-memory-approvals.ts';

const withRule = (lapse: 'withdrawn' | 'refused') =>
  correctedForm({ ...demoCounty, correction: { ...demoCounty.correction, days: 5, lapse } });

/** Served on Wednesday 4 March 2026, 09:00: five days, until the 11th. */
const serve = async ({ api, id, project }: CorrectedForm): Promise<void> => {
  api.at('2026-03-04T09:00');
  const { cases } = await api.ports.store.readProject(project.projectId);
  const before = cases.find(({ caseId }) => caseId === id('S2-12'));
  const number = before?.corrections?.[0]?.notice ?? '';
  const servedAt = '2026-03-04T09:00:00.000+08:00';
  const begun = before && beginPeriod(api.ports.days, before, { number, servedAt }, api.ports.clock());
  if (begun === undefined) throw new Error('no period waits');
  await api.journal.commit({
    chain: project.projectId,
    events: [
      {
        type: 'case-period-begun',
        project: project.projectId,
        actor: { user: 'approvals', role: 'system', channel: 'system' },
        data: {},
      },
    ],
    writes: [api.ports.write.approvalCase(begun.one)],
  });
};

describe('a correction whose period is over', () => {
  it.each([
    ['withdrawn', false, [2]],
    ['withdrawn', true, [7, 14]],
    ['refused', false, [5]],
    ['refused', true, [7, 13]],
  ] as const)('is %s by the rule of the county, accepted %s: %o', async (rule, accepted, states) => {
    const form = await withRule(rule);
    if (accepted) await form.api.move(form.id('S2-12'), 'acceptance', department('police'));
    await form.report();
    if (!accepted) await form.send();
    await serve(form);
    form.api.at('2026-03-11T23:59');
    expect(await form.api.seen(form.id('S2-12'))).toMatchObject({
      state: 6,
      corrections: [{ served: '2026-03-04', until: '2026-03-11', lapse: rule, end: null }],
    });
    form.api.at('2026-03-12T00:00');
    const after = await form.api.seen(form.id('S2-12'));
    expect(after).toMatchObject({ state: states.at(-1), phase: 'closed', corrections: [{ end: 'lapsed' }] });
    const late = await form.api.move(form.id('S2-12'), 'resubmission', owner);
    expect(late).toMatchObject({ status: 409, body: { code: 'cases.state-conflict' } });
    expect(await form.events('case-correction-lapsed')).toMatchObject([
      {
        effectiveAt: '2026-03-12T00:00:00.000+08:00',
        data: {
          rule,
          states,
          document: { kind: 'lapse', remedies: [{ kind: 'review' }, { kind: 'lawsuit' }] },
        },
      },
    ]);
  });

  it('never lapses before its notice was served', async () => {
    const form = await withRule('withdrawn');
    await form.report();
    await form.send();
    form.api.at('2026-06-01T09:00');
    expect(await form.api.seen(form.id('S2-12'))).toMatchObject({ state: 6, corrections: [{ until: null }] });
  });

  it('lets its item be filed again at once', async () => {
    const form = await withRule('withdrawn');
    await form.report();
    await form.send();
    await serve(form);
    form.api.at('2026-03-12T00:00');
    const body = {
      projectId: form.project.projectId,
      worksId: form.project.works[0],
      stage: 2,
      items: ['S2-12'],
    };
    const again = await form.api.file(body);
    expect(again.cases['S2-12']).not.toBe(form.id('S2-12'));
  });
});
