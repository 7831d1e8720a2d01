import { describe, expect, it } from 'vitest';
import { createBed } from './bed.ts';
import { machineOf, taskOf } from './machines.ts';
import { functionArn } from './trial-template.ts';

const large = 'x'.repeat(262_144);
const caught = {
  Catch: [{ ErrorEquals: ['States.ALL'], Next: 'C' }],
};
const named = { Catch: [{ ErrorEquals: ['States.DataLimitExceeded'], Next: 'C' }] };
const rest = { C: { Type: 'Pass', Output: 'caught', End: true } };

describe('the payload limit', () => {
  it('is 256 KiB of JSON between states', async () => {
    const bed = createBed(
      machineOf('A', { A: { Type: 'Pass', Output: "{% $pad('', $states.input.n, 'x') %}", End: true } }),
    );
    expect(await bed.run({ n: 262_142 })).toMatchObject({ status: 'SUCCEEDED' });
    expect(await bed.run({ n: 262_143 })).toEqual({
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
      cause:
        "The state/task 'A' returned a result with a size exceeding the maximum number of bytes service limit.",
    });
  });

  it('holds for what a function answers; States.ALL does not catch it, its name does', async () => {
    const functions = { work: () => large };
    const all = createBed(machineOf('A', { A: taskOf('work', caught), ...rest }), { functions });
    expect(await all.run()).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
    const byName = createBed(machineOf('A', { A: taskOf('work', named), ...rest }), { functions });
    expect(await byName.run()).toEqual({ status: 'SUCCEEDED', output: 'caught' });
  });

  it('holds for arguments, the results of a map, and variables', async () => {
    const half = "{% $pad('', 140000, 'x') %}";
    const task = taskOf('work', {
      Arguments: { FunctionName: functionArn('work'), Payload: { a: half, b: half } },
    });
    const map = {
      Type: 'Map',
      Items: [1, 2],
      ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', Output: half, End: true } } },
      End: true,
    };
    const pass = { Type: 'Pass', Assign: { a: half, b: half }, End: true };
    for (const state of [task, map, pass]) {
      const bed = createBed(machineOf('A', { A: state }), { functions: { work: () => null } });
      expect(await bed.run()).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
    }
  });

  it('holds for input and for the output of a signal', async () => {
    const bed = createBed(machineOf('A', { A: { Type: 'Pass', End: true } }));
    await expect(bed.begin(large)).rejects.toThrow('ValidationException');
    const signal = await bed.call('SendTaskSuccess', { taskToken: 'x', output: JSON.stringify(large) });
    expect(signal.body['__type']).toBe('ValidationException');
  });
});

describe('the limits of an execution', () => {
  it('are 25,000 events', async () => {
    const bed = createBed(machineOf('A', { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } }));
    const arn = await bed.begin();
    expect(await bed.describe(arn)).toEqual({
      status: 'FAILED',
      error: 'States.Runtime',
      cause: 'The execution reached the maximum number of history events (25000).',
    });
    const { body } = await bed.call('GetExecutionHistory', {
      executionArn: arn,
      reverseOrder: true,
      maxResults: 1,
    });
    expect(body['events']).toMatchObject([{ id: 25_000, type: 'ExecutionFailed' }]);
  });

  it('are one year', async () => {
    const bed = createBed(machineOf('A', { A: { Type: 'Wait', Seconds: 99_999_999, End: true } }));
    const arn = await bed.begin();
    await bed.advance(365 * 86_400 - 1);
    expect(await bed.describe(arn)).toEqual({ status: 'RUNNING' });
    await bed.advance(1);
    expect(await bed.describe(arn)).toEqual({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect((await bed.types(arn)).at(-1)).toBe('ExecutionTimedOut');
  });

  it('are the timeout of the machine', async () => {
    const bed = createBed(
      machineOf('A', { A: { Type: 'Wait', Seconds: 100, End: true } }, { TimeoutSeconds: 60 }),
    );
    const arn = await bed.begin();
    expect(await bed.advance(100)).toHaveLength(1);
    expect(await bed.describe(arn)).toEqual({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect(await bed.moments(arn, 'ExecutionTimedOut')).toEqual([60]);
  });
});
