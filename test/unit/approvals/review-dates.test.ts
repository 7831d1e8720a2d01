import { beforeEach, describe, expect, it } from 'vitest';
import { department } from '../../builders/approval-api.ts';
import { demoCounty } from '../../builders/in-memory-approvals.ts';
import { type FiledOffice, filedOffice } from '../../builders/filed-office.ts';
import { createInMemoryWorkflow, type InMemoryWorkflow } from '../../builders/in-memory-workflow.ts';

const second = 'wrk_01KJQ4Z6W0000000000000000B';
let office: FiledOffice;
let workflow: InMemoryWorkflow;
let projectId: string;

const until = (moment: string) => workflow.until(projectId, moment);
const amend = async (shelterDuty: boolean): Promise<void> => {
  await office.api.record(projectId, 'project-amended', { version: 2, changes: { shelterDuty } });
  await workflow.settle(projectId);
};
const passOwn = async (caseId = ''): Promise<void> => {
  const { department: code } = await office.api.seen(caseId);
  await office.pass(caseId, String(code));
  await workflow.settle(projectId);
};

beforeEach(async () => {
  office = await filedOffice(1);
  workflow = createInMemoryWorkflow(office.api);
  ({ projectId } = office.project);
});

describe('a case whose prerequisite is not needed any more', () => {
  it('is received when the amendment freed it, not when it was filed', async () => {
    await amend(true);
    const { cases } = await office.file(2, ['S2-01', 'S2-03']);
    await passOwn(cases['S2-01']);
    await until('2026-03-20T10:00');
    expect(await office.api.seen(cases['S2-03'] ?? '')).toMatchObject({ waitsFor: ['S2-02'] });
    await amend(false);
    expect(await office.api.seen(cases['S2-03'] ?? '')).toMatchObject({
      phase: 'receipt',
      received: '2026-03-20',
    });
  });

  it('is received when what still ran has closed', async () => {
    await amend(true);
    const { cases } = await office.file(2, ['S2-01', 'S2-02', 'S2-03']);
    await amend(false);
    await passOwn(cases['S2-01']);
    expect(await office.api.seen(cases['S2-03'] ?? '')).toMatchObject({ waitsFor: ['S2-02'] });
    await until('2026-03-06T10:00');
    await passOwn(cases['S2-02']);
    expect(await office.api.seen(cases['S2-03'] ?? '')).toMatchObject({ received: '2026-03-06' });
  });

  it('does not wait for what runs in another works', async () => {
    const [first = ''] = office.project.works;
    const into = [first, second].map((worksId) => ({
      worksId,
      name: worksId.slice(-1),
      buildings: [],
      predecessors: [],
    }));
    await office.api.record(projectId, 'works-split', { worksId: first, into });
    await amend(true);
    await office.file(2, ['S2-02']);
    const { cases } = await office.api.file(office.filing(2, ['S2-01', 'S2-03'], { worksId: second }));
    await amend(false);
    await passOwn(cases['S2-01']);
    expect(await office.api.seen(cases['S2-03'] ?? '')).toMatchObject({ phase: 'receipt' });
  });
});

describe('a promise from the receipt', () => {
  it('counts the days used from the receipt as well as its due day', async () => {
    const { rules } = demoCounty;
    const basis = '示例县承诺';
    const promised = { value: 10, unit: 'working-days', from: 'receipt', basis } as const;
    const rule = { configured: true, department: 'police', promised } as const;
    const flow = { ...rules.flows[3], promised: { ...rules.flows[3].promised, 'S2-12': promised } };
    const items = { ...rules.items, 'S2-12': rule };
    const county = { ...demoCounty, rules: { ...rules, items, flows: { ...rules.flows, 3: flow } } };
    const { api, file } = await filedOffice(1, county);
    const { cases } = await file(2, ['S2-12']);
    api.at('2026-03-04T09:00');
    await api.move(cases['S2-12'] ?? '', 'acceptance', department('police'));
    api.at('2026-03-10T09:00');
    expect(await api.seen(cases['S2-12'] ?? '')).toMatchObject({ due: '2026-03-16', usedDays: 6 });
  });
});

describe('a case that silence accepts after its due day', () => {
  it('tells at once that its light is red', async () => {
    const { project, file, api } = await filedOffice();
    const machine = createInMemoryWorkflow(api);
    const { cases } = await file(1, ['S1-05']);
    await machine.settle(project.projectId);
    await machine.until(project.projectId, '2026-03-10T00:00');
    const told = (await api.journal.events(project.projectId))
      .map(({ event }) => event)
      .filter((event) => event.case === cases['S1-05'])
      .map(({ type, data, effectiveAt }) => [data['timer'] ?? type, effectiveAt.slice(0, 10)]);
    expect(told).toEqual([
      ['case-accepted', '2026-03-02'],
      ['red', '2026-03-04'],
    ]);
  });
});
