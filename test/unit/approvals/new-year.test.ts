import { describe, expect, it } from 'vitest';
import { calendarYearExample } from '../../../functions/approvals/api/examples.ts';
import { type ApprovalApi, department } from '../../builders/approval-api.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';
import { demoCounty } from '../../builders/in-memory-approvals.ts';
import { officeDeclaration } from '../../builders/office-project.ts';
import { inMemoryYears } from '../../builders/publish-year.ts';
import { recountCounty } from '../../builders/recount-county.ts';

const eventsOf = async (api: ApprovalApi, projectId: string, type: string) =>
  (await api.journal.events(projectId)).map(({ event }) => event).filter((event) => event.type === type);

describe('a case that outlives New Year 2026/27', () => {
  const scene = async () => {
    const office = await filedOffice(1);
    office.api.at('2026-12-28T09:00');
    const { cases } = await office.file(2, ['S2-12']);
    return { ...office, caseId: cases['S2-12'] ?? '', projectId: office.project.projectId };
  };

  it('is due on a provisional day before the year is published, and on a certain one after', async () => {
    const { api, caseId, projectId } = await scene();
    await api.move(caseId, 'acceptance', department('police'));
    expect(await api.seen(caseId)).toMatchObject({ due: '2027-01-12', provisional: true });
    const off = calendarYearExample.off.map((entry) =>
      entry.startsWith('2027-01-01') ? '2027-01-01/2027-01-04' : entry,
    );
    await inMemoryYears(api).publish({ ...calendarYearExample, off });
    await recountCounty(api).settle();
    expect(await api.seen(caseId)).toMatchObject({ due: '2027-01-13', provisional: false });
    const [event] = await eventsOf(api, projectId, 'case-recounted');
    expect(event?.data).toMatchObject({
      before: { due: '2027-01-12', provisional: true },
      after: { due: '2027-01-13', provisional: false },
    });
  });

  it('is accepted by silence only when the year is published', async () => {
    const { api, caseId, projectId } = await scene();
    const workflow = createInMemoryWorkflow(api);
    await workflow.settle(projectId);
    await workflow.until(projectId, '2027-01-20T10:00');
    expect(await api.seen(caseId)).toMatchObject({ phase: 'receipt', provisional: true });
    await inMemoryYears(api).publish(calendarYearExample);
    await recountCounty(api).settle();
    await workflow.settle(projectId);
    const [accepted] = await eventsOf(api, projectId, 'case-accepted').then((events) => events.slice(-1));
    expect(accepted).toMatchObject({
      case: caseId,
      effectiveAt: '2026-12-28T09:00:00.000+08:00',
      data: { by: 'silence', provisional: false },
    });
  });
});

describe('a promise that the county changes', () => {
  it('touches new cases only', async () => {
    const { api, project } = await filedOffice();
    const items = { projectId: project.projectId, worksId: project.works[0], stage: 1 };
    const { cases } = await api.file({ ...items, items: ['S1-10'] });
    const old = cases['S1-10'] ?? '';
    const { rules } = demoCounty;
    const flow = rules.flows[3];
    const promised = { value: 2, unit: 'working-days', from: 'acceptance', basis: '示例县新承诺' } as const;
    const changed = {
      ...demoCounty,
      rules: {
        ...rules,
        flows: { ...rules.flows, 3: { ...flow, promised: { ...flow.promised, 'S1-10': promised } } },
      },
    };
    const { limitDays } = await api.seen(old);
    Object.assign(api.ports.rules, changed);
    const other = await api.register(officeDeclaration({ code: '2603-330112-07-02-102341' }));
    await api.record(other.projectId, 'land-recorded', {
      kind: 'contract',
      number: '1',
      date: '2026-02-26',
      parcel: '7',
    });
    const filed = await api.file({
      projectId: other.projectId,
      worksId: other.works[0],
      stage: 1,
      items: ['S1-10'],
    });
    expect(await api.seen(filed.cases['S1-10'] ?? '')).toMatchObject({ limitDays: 2 });
    expect(await api.seen(old)).toMatchObject({ limitDays });
    expect(limitDays).not.toBe(2);
  });
});
