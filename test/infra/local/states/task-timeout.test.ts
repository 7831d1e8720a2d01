import { describe, expect, it } from 'vitest';
import { createBed } from './bed.ts';
import { machineOf } from './machines.ts';
import { invoke } from './trial-template.ts';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a task that does not wait for a token', () => {
  it('times out while its function works, and does not hear its late answer', async () => {
    const gate: { open: () => void } = { open: () => undefined };
    const opened = new Promise<void>((resolve) => {
      gate.open = resolve;
    });
    const bed = createBed(
      machineOf('A', {
        A: {
          Type: 'Task',
          Resource: invoke,
          Arguments: { FunctionName: 'slow' },
          TimeoutSeconds: 10,
          Catch: [{ ErrorEquals: ['States.Timeout'], Output: 'late', Next: 'B' }],
          End: true,
        },
        B: { Type: 'Succeed' },
      }),
      { functions: { slow: () => opened.then(() => 'answer') } },
    );
    const { body } = await bed.call('StartExecution', {
      stateMachineArn: 'arn:aws:states:eu-central-1:000000000000:stateMachine:trial',
      name: 'one',
    });
    const { clock } = bed.cloud;
    await turn();
    await clock.advanceTo(clock.now() + 10_000, turn);
    gate.open();
    await bed.settle();
    const arn = body['executionArn'];
    expect(await bed.describe(typeof arn === 'string' ? arn : '')).toEqual({
      status: 'SUCCEEDED',
      output: 'late',
    });
  });
});
