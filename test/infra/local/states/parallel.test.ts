import { describe, expect, it } from 'vitest';
import { createBed } from './bed.ts';
import { machineOf } from './machines.ts';

describe('Parallel', () => {
  it('ends the other branches when one fails', async () => {
    const bed = createBed(
      machineOf('P', {
        P: {
          Type: 'Parallel',
          Branches: [
            { StartAt: 'A', States: { A: { Type: 'Wait', Seconds: 100, End: true } } },
            { StartAt: 'B', States: { B: { Type: 'Fail', Error: 'E' } } },
          ],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'C' }],
          End: true,
        },
        C: { Type: 'Pass', Output: '{% $states.input.Error %}', End: true },
      }),
    );
    const arn = await bed.begin();
    expect(await bed.describe(arn)).toEqual({ status: 'SUCCEEDED', output: 'E' });
    expect(await bed.types(arn)).toEqual([
      'ExecutionStarted',
      'ParallelStateEntered',
      'ParallelStateStarted',
      'WaitStateEntered',
      'FailStateEntered',
      'WaitStateAborted',
      'ParallelStateFailed',
      'ParallelStateExited',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ]);
    expect(await bed.advance(200)).toEqual([]);
  });
});
