import { describe, expect, it } from 'vitest';
import { whatIsDue } from '../../../functions/approvals/domain/due-action.ts';
import { filedOffice } from '../../builders/filed-office.ts';
import { createInMemoryWorkflow } from '../../builders/in-memory-workflow.ts';
import { closingsOpenWhatMayOpen } from './opening-property.ts';

describe('a case that waits', () => {
  it('opens or ends in any order of closings exactly when it may', async () => {
    await expect(closingsOpenWhatMayOpen(whatIsDue)).resolves.toBeUndefined();
  });

  it('opens on the day its last prerequisite passes, whatever else still runs', async () => {
    const { api, project, file, pass } = await filedOffice(1);
    const workflow = createInMemoryWorkflow(api);
    const { cases } = await file(2, ['S2-01', 'S2-09', 'S2-12', 'S2-03']);
    await workflow.settle(project.projectId);
    expect(await api.seen(cases['S2-03'] ?? '')).toMatchObject({ phase: 'waiting', waitsFor: ['S2-01'] });
    await workflow.until(project.projectId, '2026-03-05T16:00');
    await pass(cases['S2-01']);
    await workflow.settle(project.projectId);
    expect(await api.seen(cases['S2-03'] ?? '')).toMatchObject({ phase: 'receipt', received: '2026-03-05' });
    expect(await api.seen(cases['S2-09'] ?? '')).toMatchObject({ phase: 'receipt' });
  });

  it('opens when the land contract is recorded', async () => {
    const { api, file, pass } = await filedOffice();
    const other = await api.register({ code: '2604-330112-89-01-305564' });
    const workflow = createInMemoryWorkflow(api);
    const place = { projectId: other.projectId, worksId: other.works[0] };
    const { cases } = await api.file({ ...place, stage: 1, items: ['S1-05', 'S1-10'] });
    await pass(cases['S1-05'], 'drc');
    await workflow.settle(other.projectId);
    expect(await api.seen(cases['S1-10'] ?? '')).toMatchObject({ phase: 'waiting', waitsFor: ['S1-09'] });
    const contract = { kind: 'contract', number: '2', date: '2026-03-02', parcel: '8' };
    await api.record(other.projectId, 'land-recorded', contract);
    await workflow.settle(other.projectId);
    expect(await api.seen(cases['S1-10'] ?? '')).toMatchObject({ phase: 'receipt' });
    expect(file).toBeTypeOf('function');
  });

  it('is held back by an item added to the running stage, and by nothing that is not needed any more', async () => {
    const { api, project, file, pass } = await filedOffice(1);
    const workflow = createInMemoryWorkflow(api);
    const { cases } = await file(2, ['S2-01', 'S2-03', 'S2-12']);
    await api.record(project.projectId, 'project-amended', { version: 2, changes: { shelterDuty: true } });
    const added = await file(2, ['S2-02']);
    await pass(cases['S2-01']);
    await workflow.settle(project.projectId);
    expect(await api.seen(cases['S2-03'] ?? '')).toMatchObject({ phase: 'waiting', waitsFor: ['S2-02'] });
    await api.move(added.cases['S2-02'] ?? '', 'withdrawal', {
      roles: ['applicant'],
      organisation: '91330112MA9T000343',
    });
    await workflow.settle(project.projectId);
    expect(await api.seen(cases['S2-03'] ?? '')).toMatchObject({ phase: 'not-opened' });
    const again = await file(2, ['S2-03']);
    await workflow.settle(project.projectId);
    await api.record(project.projectId, 'project-amended', { version: 3, changes: { shelterDuty: false } });
    await workflow.settle(project.projectId);
    expect(await api.seen(again.cases['S2-03'] ?? '')).toMatchObject({ phase: 'receipt' });
  });

  it('is received at the moment of the amendment that frees it, whatever is amended after that', async () => {
    const { api, project, file, pass } = await filedOffice(1);
    const { projectId } = project;
    await api.record(projectId, 'project-amended', { version: 2, changes: { shelterDuty: true } });
    const { cases } = await file(2, ['S2-01', 'S2-03']);
    const permit = cases['S2-03'] ?? '';
    api.at('2026-03-04T10:00');
    await pass(cases['S2-01']);
    expect(await api.seen(permit)).toMatchObject({ phase: 'waiting', waitsFor: ['S2-02'] });
    api.at('2026-03-06T11:30');
    await api.record(projectId, 'project-amended', { version: 3, changes: { shelterDuty: false } });
    api.at('2026-03-09T09:00');
    await api.record(projectId, 'project-amended', { version: 4, changes: { height: 66 } });
    expect(await api.seen(permit)).toMatchObject({ phase: 'receipt', received: '2026-03-06' });
    const workflow = createInMemoryWorkflow(api);
    await workflow.settle(projectId);
    const opened = (await api.journal.events(projectId)).findLast(
      ({ event }) => event.type === 'case-opened',
    );
    expect(opened?.event).toMatchObject({
      case: permit,
      effectiveAt: '2026-03-06T11:30:00.000+08:00',
      data: { received: '2026-03-06T11:30:00.000+08:00' },
    });
  });

  it('is asked about every thirty days', async () => {
    const { api, project, file } = await filedOffice(1);
    const workflow = createInMemoryWorkflow(api);
    const { cases } = await file(2, ['S2-03']);
    await workflow.settle(project.projectId);
    await workflow.until(project.projectId, '2026-05-02T09:00');
    const reminders = (await api.journal.events(project.projectId))
      .map(({ event }) => event)
      .filter(({ type }) => type === 'case-timer-passed');
    expect(reminders.map(({ data, effectiveAt }) => [data['waitsFor'], effectiveAt.slice(0, 10)])).toEqual([
      [['S2-01'], '2026-04-01'],
      [['S2-01'], '2026-05-01'],
    ]);
    expect(cases['S2-03']).toMatch(/^cas_/);
  });
});
