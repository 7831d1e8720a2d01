import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../infra/local/states/json.ts';
import { createBed, type BedOptions } from './bed.ts';
import { machineOf, taskOf } from './machines.ts';
import { named } from './trial-lambda.ts';

const failing =
  (...errors: readonly string[]) =>
  (_: unknown, count: number): string => {
    const error = errors[count - 1];
    if (error !== undefined) throw named(error);
    return 'well';
  };

const retrying = (retry: readonly JsonObject[], errors: readonly string[], options: BedOptions = {}) =>
  createBed(machineOf('A', { A: taskOf('work', { Retry: retry }) }), {
    ...options,
    functions: { work: failing(...errors) },
  });

const all = { ErrorEquals: ['States.ALL'] };

describe('Retry', () => {
  it('waits interval times rate, as often as allowed, and no longer than the longest delay', async () => {
    const bed = retrying(
      [{ ...all, IntervalSeconds: 5, BackoffRate: 2, MaxDelaySeconds: 30, MaxAttempts: 5 }],
      ['E', 'E', 'E', 'E', 'E'],
    );
    const arn = await bed.begin();
    await bed.advance(3_600);
    expect(await bed.describe(arn)).toEqual({ status: 'SUCCEEDED', output: 'well' });
    expect(await bed.moments(arn, 'TaskScheduled')).toEqual([0, 5, 15, 35, 65, 95]);
    expect(await bed.moments(arn, 'TaskStateEntered')).toEqual([0]);
    expect(bed.transitions()).toBe(6);
  });

  it('has the defaults of the language: three times after 1, 2 and 4 seconds', async () => {
    const bed = retrying([all], ['E', 'E', 'E', 'E']);
    const arn = await bed.begin();
    await bed.advance(3_600);
    expect(await bed.describe(arn)).toMatchObject({ status: 'FAILED', error: 'E' });
    expect(await bed.moments(arn, 'TaskFailed')).toEqual([0, 1, 3, 7]);
  });

  it('counts each retrier by itself, the first that matches decides', async () => {
    const bed = retrying(
      [
        { ErrorEquals: ['A', 'B'], IntervalSeconds: 1, MaxAttempts: 2 },
        { ErrorEquals: ['C'], IntervalSeconds: 5 },
        { ...all, IntervalSeconds: 100 },
      ],
      ['A', 'B', 'C', 'B'],
    );
    const arn = await bed.begin();
    await bed.advance(3_600);
    expect(await bed.describe(arn)).toMatchObject({ status: 'FAILED', error: 'B' });
    expect(await bed.moments(arn, 'TaskFailed')).toEqual([0, 1, 3, 8]);
  });

  it('never tries again what MaxAttempts 0 names', async () => {
    const bed = retrying([{ ErrorEquals: ['E'], MaxAttempts: 0 }, all], ['E']);
    expect(await bed.run()).toMatchObject({ status: 'FAILED', error: 'E' });
  });

  it('tells the attempt in the context', async () => {
    const Arguments = { FunctionName: 'work', Payload: '{% $states.context.State.RetryCount %}' };
    const seen: unknown[] = [];
    const bed = createBed(machineOf('A', { A: taskOf('work', { Arguments, Retry: [all] }) }), {
      functions: {
        work: (event, count) => {
          seen.push(event);
          if (count < 3) throw named('E');
          return null;
        },
      },
    });
    await bed.begin();
    await bed.advance(60);
    expect(seen).toEqual([0, 1, 2]);
  });

  it('survives nineteen failures with full jitter, the same moments for the same seed, others for another', async () => {
    const retry = [
      {
        ErrorEquals: ['States.TaskFailed'],
        IntervalSeconds: 5,
        BackoffRate: 2,
        MaxDelaySeconds: 900,
        MaxAttempts: 20,
        JitterStrategy: 'FULL',
      },
    ];
    const play = async (seed: number): Promise<readonly number[]> => {
      const bed = retrying(
        retry,
        Array.from({ length: 19 }, () => 'E'),
        { seed },
      );
      const arn = await bed.begin({}, 'same');
      await bed.advance(86_400);
      expect(await bed.describe(arn)).toEqual({ status: 'SUCCEEDED', output: 'well' });
      return bed.moments(arn, 'TaskScheduled');
    };
    const first = await play(1);
    expect(await play(1)).toEqual(first);
    expect(await play(2)).not.toEqual(first);
    first.slice(1).forEach((moment, index) => {
      const pause = moment - (first[index] ?? 0);
      expect(pause).toBeGreaterThanOrEqual(0);
      expect(pause).toBeLessThanOrEqual(Math.min(5 * 2 ** index, 900));
    });
  });

  it('runs a parallel state and a map again from the start', async () => {
    const inner = { StartAt: 'W', States: { W: taskOf('work') } };
    const machine = machineOf('P', {
      P: { Type: 'Parallel', Branches: [inner], Retry: [all], Next: 'M' },
      M: {
        Type: 'Map',
        ItemProcessor: { StartAt: 'V', States: { V: taskOf('other') } },
        Retry: [all],
        End: true,
      },
    });
    const bed = createBed(machine, { functions: { work: failing('E'), other: failing('E') } });
    const arn = await bed.begin();
    await bed.advance(60);
    expect(await bed.describe(arn)).toEqual({ status: 'SUCCEEDED', output: ['well'] });
    expect(await bed.moments(arn, 'ParallelStateStarted')).toEqual([0, 1]);
    expect(await bed.moments(arn, 'MapStateStarted')).toEqual([1, 2]);
  });
});
