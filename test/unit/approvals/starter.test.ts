import { beforeEach, describe, expect, it } from 'vitest';
import { type FiledOffice, filedOffice } from '../../builders/filed-office.ts';
import { createInMemoryWorkflow, type InMemoryWorkflow } from '../../builders/in-memory-workflow.ts';

let office: FiledOffice;
let workflow: InMemoryWorkflow;
let projectId: string;
let applicationId: string;
let caseId: string;

beforeEach(async () => {
  office = await filedOffice(1);
  ({ projectId } = office.project);
  workflow = createInMemoryWorkflow(office.api);
  await workflow.settle(projectId);
  const filed = await office.file(2, ['S2-12']);
  ({ applicationId } = filed);
  caseId = filed.cases['S2-12'] ?? '';
});

const name = (generation: number): string => `${applicationId}-${generation}`;

describe('the starter', () => {
  it('starts one execution for a filing, whatever comes twice', async () => {
    await workflow.settle(projectId);
    await workflow.settle(projectId);
    expect(workflow.executions().filter((one) => one.startsWith(applicationId))).toEqual([name(1)]);
    expect(workflow.waiting(name(1))).toEqual([caseId]);
  });

  it('starts it when the relay is late by a day, and the case is as if it had not been', async () => {
    office.api.at('2026-03-03T09:00');
    await workflow.settle(projectId);
    await workflow.until(projectId, '2026-03-10T00:00');
    expect(await office.api.seen(caseId)).toMatchObject({ accepted: '2026-03-02', state: 8 });
  });
});

describe('an execution that was stopped by hand', () => {
  it('is followed by the next generation at once when its end is told', async () => {
    await workflow.settle(projectId);
    workflow.abort(name(1));
    await workflow.hearOfAbortion(name(1));
    await workflow.settle(projectId);
    expect(workflow.waiting(name(2))).toEqual([caseId]);
  });

  it('is found by the sweep when a timer is overdue by an hour, not before', async () => {
    await workflow.settle(projectId);
    workflow.abort(name(1));
    office.api.at('2026-03-10T00:59');
    expect(await workflow.sweep()).toEqual({ restarted: 0, failed: 0 });
    office.api.at('2026-03-10T01:01');
    expect(await workflow.sweep()).toEqual({ restarted: 1, failed: 0 });
    await workflow.settle(projectId);
    expect(workflow.waiting(name(2))).toEqual([caseId]);
    expect(await office.api.seen(caseId)).toMatchObject({ state: 8, accepted: '2026-03-02' });
    expect(await workflow.sweep()).toEqual({ restarted: 0, failed: 0 });
  });

  it('is not started again and again when it fails at once: the sweep tries an hour later', async () => {
    await workflow.settle(projectId);
    for (const generation of [1, 2, 3]) {
      workflow.abort(name(generation));
      await workflow.hearOfAbortion(name(generation));
      await workflow.settle(projectId);
    }
    expect(workflow.executions()).not.toContain(name(3));
    expect(await workflow.sweep()).toEqual({ restarted: 0, failed: 0 });
    office.api.advance(2 * 3_600_000);
    expect(await workflow.sweep()).toEqual({ restarted: 1, failed: 0 });
    await workflow.settle(projectId);
    expect(workflow.waiting(name(3))).toEqual([caseId]);
  });

  it('is left alone when a younger one drives its cases already', async () => {
    await workflow.settle(projectId);
    await workflow.hearOfAbortion(name(1));
    await workflow.settle(projectId);
    await workflow.hearOfAbortion(name(1));
    await workflow.settle(projectId);
    expect(workflow.executions()).not.toContain(name(3));
    expect(workflow.waiting(name(1))).toEqual([]);
  });
});
