import { describe, expect, it } from 'vitest';
import type { StatusChange } from '../../../../infra/local/states/engine.ts';
import { createBed } from './bed.ts';
import { machineOf } from './machines.ts';
import { start, machineArn, templateOf } from './trial-template.ts';

const wait = machineOf('A', { A: { Type: 'Wait', Seconds: 60, End: true } });
const pass = machineOf('A', { A: { Type: 'Pass', End: true } });
const executionArn = 'arn:aws:states:eu-central-1:000000000000:execution:trial:one';

describe('the service', () => {
  it.each([
    'CreateStateMachine',
    'RedriveExecution',
    'GetActivityTask',
    'StartSyncExecution',
    'TestState',
    '',
  ])('refuses the action %j', async (action) => {
    const bed = createBed(pass);
    expect(await bed.call(action, {})).toMatchObject({
      status: 400,
      body: { __type: 'UnknownOperationException' },
    });
  });

  it('refuses a parameter that it would not heed', async () => {
    const bed = createBed(pass);
    const answer = await bed.call('ListExecutions', { mapRunArn: 'x' });
    expect(answer.body).toMatchObject({ __type: 'ValidationException' });
  });

  it('tells of every change of status', async () => {
    const seen: StatusChange[] = [];
    const bed = createBed(wait, { onStatusChange: (event) => seen.push(event) });
    await bed.begin({ a: 1 }, 'one');
    await bed.advance(60);
    expect(seen.map(({ detail }) => [detail.status, detail.stopDate, detail.output])).toEqual([
      ['RUNNING', null, null],
      ['SUCCEEDED', start + 60_000, '{"a":1}'],
    ]);
    expect(seen[1]).toMatchObject({
      detailType: 'Step Functions Execution Status Change',
      source: 'aws.states',
      resources: [executionArn],
      detail: {
        executionArn,
        stateMachineArn: machineArn,
        name: 'one',
        input: '{"a":1}',
        stopDate: start + 60_000,
      },
    });
  });

  it('counts a transition for each state entered', async () => {
    const bed = createBed(
      machineOf('A', {
        A: { Type: 'Pass', Next: 'M' },
        M: {
          Type: 'Map',
          Items: [1, 2, 3],
          ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Succeed' } } },
          End: true,
        },
      }),
    );
    await bed.begin();
    expect(bed.transitions()).toBe(5);
  });

  it('forgets everything by reset: no timer, no token, no execution, no event', async () => {
    const seen: StatusChange[] = [];
    const bed = createBed(wait, { onStatusChange: (event) => seen.push(event) });
    await bed.begin({}, 'one');
    await bed.service.reset();
    await bed.settle();
    expect(bed.service.executions()).toEqual([]);
    expect(await bed.advance(1_000)).toEqual([]);
    expect(seen).toHaveLength(1);
    await bed.begin({ other: true }, 'one');
    expect(bed.service.executions()).toHaveLength(1);
  });

  it('keeps the definition of what runs when another template comes', async () => {
    const bed = createBed(machineOf('A', { A: { Type: 'Wait', Seconds: 60, Output: 'old', End: true } }));
    const old = await bed.begin({}, 'one');
    const next = machineOf('A', { A: { Type: 'Pass', Output: 'new', End: true } });
    Object.assign(bed.cloud, { template: templateOf(next) });
    bed.service.update();
    expect(await bed.run()).toEqual({ status: 'SUCCEEDED', output: 'new' });
    await bed.advance(60);
    expect(await bed.describe(old)).toEqual({ status: 'SUCCEEDED', output: 'old' });
  });

  it('describes a machine', async () => {
    const bed = createBed(pass);
    expect((await bed.call('DescribeStateMachine', { stateMachineArn: machineArn })).body).toMatchObject({
      name: 'trial',
      status: 'ACTIVE',
      type: 'STANDARD',
      definition: JSON.stringify(pass),
    });
  });
});
