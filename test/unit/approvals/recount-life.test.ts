import { beforeEach, describe, expect, it } from 'vitest';
import { amendYear } from '../../builders/amend-year.ts';
import { department } from '../../builders/approval-api.ts';
import { type CorrectedForm, correctedForm } from '../../builders/corrected-form.ts';
import { demoCounty } from '../../builders/in-memory-approvals.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';
import { servePaper } from '../../builders/serve-paper.ts';

const county = { ...demoCounty, correction: { ...demoCounty.correction, days: 5 } };
const water = department('water');

let form: CorrectedForm;
let workflow: ReturnType<typeof createInMemoryWorkflow>;
const until = (at: string) => workflow.until(form.project.projectId, at);

const timerOf = async (item: string): Promise<string | undefined> => {
  const { cases } = await form.api.ports.store.readProject(form.project.projectId);
  return cases.find(({ caseId }) => caseId === form.id(item))?.nextTimer;
};
const timers = () => Promise.all(['S2-12', 'S2-09'].map(timerOf));
const recounted = async (item: string) =>
  (await form.events('case-recounted')).filter((event) => event.case === form.id(item));

/** A day more is off. */
const amend = async (): Promise<void> => {
  await amendYear(form.api, '2026-03-06');
  await workflow.settle(form.project.projectId);
};

/** S2-12 is to be corrected by Tuesday 10 March 2026, S2-09 has a special procedure until then. */
beforeEach(async () => {
  form = await correctedForm(county);
  workflow = createInMemoryWorkflow(form.api);
  await form.api.move(form.id('S2-09'), 'acceptance', water);
  const display = { type: 'public-display', basis: '地方规定', days: 5 };
  await form.api.move(form.id('S2-09'), 'suspension', water, display);
  await form.report();
  await form.send();
  const [asked] = await form.events('case-correction-asked');
  await servePaper(form.api, form.project.projectId, form.id('S2-12'), String(asked?.data['notice']));
  await workflow.settle(form.project.projectId);
});

describe('a year that is amended while a correction and a special procedure run', () => {
  it('moves their last days, told by an event that names the paper, and their timers', async () => {
    expect(await timers()).toEqual(['2026-03-11T00:00:00.000+08:00', '2026-03-11T00:00:00.000+08:00']);
    await amend();
    const [correction, special] = [await recounted('S2-12'), await recounted('S2-09')];
    const moved = { before: { until: '2026-03-10' }, after: { until: '2026-03-11' } };
    const [asked] = await form.events('case-correction-asked');
    expect(correction).toMatchObject([
      { data: { ...moved, periods: [{ notice: asked?.data['notice'], until: '2026-03-11' }] } },
    ]);
    expect(special).toMatchObject([{ data: moved }]);
    expect(special[0]?.data).not.toHaveProperty('periods');
    expect(await timers()).toEqual(['2026-03-12T00:00:00.000+08:00', '2026-03-12T00:00:00.000+08:00']);
    expect(await form.api.seen(form.id('S2-12'))).toMatchObject({
      corrections: [{ served: '2026-03-03', until: '2026-03-11' }],
    });
    expect(await form.api.seen(form.id('S2-09'))).toMatchObject({ special: { until: '2026-03-11' } });
  });

  it('ends them by the new days and no earlier, by the workflow', async () => {
    await amend();
    await until('2026-03-11T23:59');
    expect([await form.events('case-correction-lapsed'), await form.events('case-resumed')]).toEqual([
      [],
      [],
    ]);
    await until('2026-03-12T00:01');
    expect(await form.events('case-correction-lapsed')).toMatchObject([
      { effectiveAt: '2026-03-12T00:00:00.000+08:00' },
    ]);
    expect(await form.events('case-resumed')).toMatchObject([
      { effectiveAt: '2026-03-11T23:59:59.000+08:00', data: { by: 'lapse' } },
    ]);
  });
});
