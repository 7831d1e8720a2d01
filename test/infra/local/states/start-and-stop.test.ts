import { describe, expect, it } from 'vitest';
import { createBed } from './bed.ts';
import { machineOf } from './machines.ts';
import { start, machineArn } from './trial-template.ts';

const day = 86_400;
const wait = machineOf('A', { A: { Type: 'Wait', Seconds: 60, End: true } });
const pass = machineOf('A', { A: { Type: 'Pass', End: true } });
const executionArn = 'arn:aws:states:eu-central-1:000000000000:execution:trial:one';
const starting = { stateMachineArn: machineArn, name: 'one', input: '{"a":1}' };

describe('StartExecution', () => {
  it('answers ARN and start, and a second one of the same name and input the same', async () => {
    const bed = createBed(wait);
    const first = await bed.call('StartExecution', starting);
    expect(first).toEqual({ status: 200, body: { executionArn, startDate: start / 1_000 } });
    await bed.advance(10);
    expect(await bed.call('StartExecution', starting)).toEqual(first);
    expect(bed.service.executions()).toHaveLength(1);
  });

  it('refuses the name with another input, or after the end, for 90 days', async () => {
    const bed = createBed(wait);
    await bed.call('StartExecution', starting);
    const other = await bed.call('StartExecution', { ...starting, input: '{}' });
    expect(other).toEqual({
      status: 400,
      body: { __type: 'ExecutionAlreadyExists', message: `Execution Already Exists: '${executionArn}'` },
    });
    await bed.advance(60);
    expect((await bed.call('StartExecution', starting)).body['__type']).toBe('ExecutionAlreadyExists');
    await bed.advance(90 * day - 1);
    expect((await bed.call('StartExecution', starting)).body['__type']).toBe('ExecutionAlreadyExists');
    await bed.advance(1);
    expect((await bed.call('DescribeExecution', { executionArn })).body['__type']).toBe(
      'ExecutionDoesNotExist',
    );
    expect((await bed.call('StartExecution', starting)).status).toBe(200);
    expect(bed.service.executions()).toHaveLength(1);
  });

  it.each(['a b', 'a/b', 'a:b', 'a$', 'x'.repeat(81), 'a\u0007'])('refuses the name %j', async (name) => {
    const bed = createBed(pass);
    expect((await bed.call('StartExecution', { ...starting, name })).body['__type']).toBe('InvalidName');
  });

  it('refuses input that is not JSON and machines that do not exist', async () => {
    const bed = createBed(pass);
    expect((await bed.call('StartExecution', { ...starting, input: '{' })).body['__type']).toBe(
      'InvalidExecutionInput',
    );
    const unknown = await bed.call('StartExecution', { ...starting, stateMachineArn: `${machineArn}x` });
    expect(unknown.body['__type']).toBe('StateMachineDoesNotExist');
  });
});

describe('StopExecution', () => {
  it('ends everything at once: timers, branches, and what a function answers later', async () => {
    const bed = createBed(
      machineOf('P', {
        P: {
          Type: 'Map',
          Items: [1, 2],
          ItemProcessor: { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 100, End: true } } },
          End: true,
        },
      }),
    );
    const arn = await bed.begin();
    await bed.advance(5);
    const { body } = await bed.call('StopExecution', {
      executionArn: arn,
      error: 'Stopped',
      cause: 'by hand',
    });
    expect(body).toEqual({ stopDate: start / 1_000 + 5 });
    await bed.settle();
    expect(await bed.describe(arn)).toEqual({ status: 'ABORTED', error: 'Stopped', cause: 'by hand' });
    expect((await bed.history(arn)).at(-1)).toMatchObject({
      type: 'ExecutionAborted',
      executionAbortedEventDetails: { error: 'Stopped', cause: 'by hand' },
    });
    expect(await bed.advance(1_000)).toEqual([]);
    expect(await bed.call('StopExecution', { executionArn: arn })).toEqual({ status: 200, body });
  });
});
