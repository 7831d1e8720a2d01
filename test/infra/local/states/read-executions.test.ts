import { describe, expect, it } from 'vitest';
import { createBed } from './bed.ts';
import { machineOf, taskOf } from './machines.ts';
import { start, machineArn } from './trial-template.ts';

const wait = machineOf('A', { A: { Type: 'Wait', Seconds: 60, End: true } });
const pass = machineOf('A', { A: { Type: 'Pass', End: true } });
const executionArn = 'arn:aws:states:eu-central-1:000000000000:execution:trial:one';
const starting = { stateMachineArn: machineArn, name: 'one', input: '{"a":1}' };

describe('DescribeExecution, ListExecutions, GetExecutionHistory', () => {
  it('describe what ran', async () => {
    const bed = createBed(pass);
    await bed.begin({ a: 1 }, 'one');
    expect((await bed.call('DescribeExecution', { executionArn })).body).toMatchObject({
      executionArn,
      stateMachineArn: machineArn,
      name: 'one',
      status: 'SUCCEEDED',
      startDate: start / 1_000,
      stopDate: start / 1_000,
      input: '{"a":1}',
      output: '{"a":1}',
    });
  });

  it('list the newest first, by status, page by page', async () => {
    const bed = createBed(wait);
    for (const name of ['a', 'b', 'c']) {
      await bed.begin({}, name);
      await bed.advance(30);
    }
    const names = async (more: object) => {
      const { body } = await bed.call('ListExecutions', { stateMachineArn: machineArn, ...more });
      return { names: JSON.stringify(body['executions']).match(/"name":"."/gu), next: body['nextToken'] };
    };
    expect(await names({})).toEqual({ names: ['"name":"c"', '"name":"b"', '"name":"a"'], next: undefined });
    expect(await names({ statusFilter: 'RUNNING' })).toEqual({ names: ['"name":"c"'], next: undefined });
    expect(await names({ maxResults: 2 })).toEqual({ names: ['"name":"c"', '"name":"b"'], next: '2' });
    expect(await names({ maxResults: 2, nextToken: '2' })).toEqual({
      names: ['"name":"a"'],
      next: undefined,
    });
  });

  it('leave the data out of the history when asked to', async () => {
    const bed = createBed(machineOf('A', { A: taskOf('work', { Assign: { v: 1 } }) }), {
      functions: { work: () => 'secret' },
    });
    const arn = await bed.begin('secret');
    const { body } = await bed.call('GetExecutionHistory', {
      executionArn: arn,
      includeExecutionData: false,
    });
    expect(body['events']).toHaveLength(7);
    expect(JSON.stringify(body)).not.toContain('secret');
  });
});

describe('access', () => {
  const signal = { taskToken: 'x', output: '{}' };
  it.each([
    ['StartExecution', starting, machineArn],
    ['StopExecution', { executionArn }, executionArn],
    ['DescribeExecution', { executionArn }, executionArn],
    ['GetExecutionHistory', { executionArn }, executionArn],
    ['ListExecutions', { stateMachineArn: machineArn }, machineArn],
    ['DescribeStateMachine', { stateMachineArn: machineArn }, machineArn],
    ['SendTaskSuccess', signal, '*'],
    ['SendTaskFailure', { taskToken: 'x' }, '*'],
    ['SendTaskHeartbeat', { taskToken: 'x' }, '*'],
  ])('to %s is asked for, on the resource that AWS checks', async (action, body, resource) => {
    const bed = createBed(pass, { authorise: () => false });
    const principal = { kind: 'role', roleId: 'R', arn: 'arn:r' } as const;
    const answer = await bed.call(action, body, principal);
    expect(answer).toMatchObject({ status: 400, body: { __type: 'AccessDeniedException' } });
    expect(bed.asked).toEqual([{ principal, action: `states:${action}`, resource }]);
  });
});
