import { describe, expect, it } from 'vitest';
import { beginPeriod } from '../../../functions/approvals/domain/begin-period.ts';
import { department, owner } from '../../builders/approval-api.ts';
import { type CorrectedForm, correctedForm } from '../../builders/corrected-form.ts';
import { demoCounty } from '../../builders/in-memory-approvals.ts';

const withRule = (lapse: 'withdrawn' | 'refused') =>
  correctedForm({ ...demoCounty, correction: { ...demoCounty.correction, days: 5, lapse } });

/** Five working days from the moment of its service. */
const served = async ({ api, id, project }: CorrectedForm, servedAt: string): Promise<boolean> => {
  const { cases } = await api.ports.store.readProject(project.projectId);
  const before = cases.find(({ caseId }) => caseId === id('S2-12'));
  const number = before?.corrections?.[0]?.notice ?? '';
  const begun = before && beginPeriod(api.ports.days, before, { number, servedAt }, api.ports.clock());
  if (begun === undefined) return false;
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
  return true;
};

/** Served on Wednesday 4 March 2026, 09:00: five days, until the 11th. */
const serve = async (form: CorrectedForm): Promise<void> => {
  form.api.at('2026-03-04T09:00');
  if (!(await served(form, '2026-03-04T09:00:00.000+08:00'))) throw new Error('no period waits');
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

describe('a service that is recorded after another', () => {
  const asked = async (): Promise<CorrectedForm> => {
    const form = await withRule('withdrawn');
    await form.report();
    await form.send();
    form.api.at('2026-03-09T09:00');
    await served(form, '2026-03-09T09:00:00.000+08:00');
    return form;
  };
  const seen = ({ api, id }: CorrectedForm) => api.seen(id('S2-12'));

  it('moves the last day and the timer when it was earlier', async () => {
    const form = await asked();
    expect(await seen(form)).toMatchObject({ corrections: [{ served: '2026-03-09', until: '2026-03-16' }] });
    form.api.at('2026-03-10T09:00');
    expect(await served(form, '2026-03-05T15:30:00.000+08:00')).toBe(true);
    expect(await seen(form)).toMatchObject({ corrections: [{ served: '2026-03-05', until: '2026-03-12' }] });
    const { cases } = await form.api.ports.store.readProject(form.project.projectId);
    expect(cases.find(({ caseId }) => caseId === form.id('S2-12'))?.nextTimer).toBe(
      '2026-03-13T00:00:00.000+08:00',
    );
    form.api.at('2026-03-13T00:00');
    expect(await seen(form)).toMatchObject({ state: 2, corrections: [{ end: 'lapsed' }] });
  });

  it.each([
    ['it was later', '2026-03-10T09:00', '2026-03-10T08:00'],
    ['it was at the same moment', '2026-03-10T09:00', '2026-03-09T09:00'],
    ['the day that it gives is over, and another was told', '2026-03-12T00:00', '2026-03-04T09:00'],
  ])('moves nothing when %s', async (_why, now, at) => {
    const form = await asked();
    form.api.at(now);
    expect(await served(form, `${at}:00.000+08:00`)).toBe(false);
    expect(await seen(form)).toMatchObject({ corrections: [{ served: '2026-03-09', until: '2026-03-16' }] });
  });

  it('moves nothing once the correction has ended', async () => {
    const form = await asked();
    await form.api.move(form.id('S2-12'), 'resubmission', owner, { materials: [] });
    expect(await served(form, '2026-03-05T15:30:00.000+08:00')).toBe(false);
  });

  it('is applied when it is the first, though its day is over', async () => {
    const form = await withRule('withdrawn');
    await form.report();
    await form.send();
    form.api.at('2026-03-20T09:00');
    expect(await served(form, '2026-03-04T09:00:00.000+08:00')).toBe(true);
    expect(await seen(form)).toMatchObject({
      state: 2,
      corrections: [{ end: 'lapsed', ended: '2026-03-12' }],
    });
  });
});
