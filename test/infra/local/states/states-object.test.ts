import { describe, expect, it } from 'vitest';
import { createBed } from './bed.ts';
import { machineOf } from './machines.ts';
import { machineArn, roleArn } from './trial-template.ts';

describe('$states', () => {
  it('tells the context', async () => {
    const bed = createBed(
      machineOf('A', {
        A: { Type: 'Wait', Seconds: 60, Next: 'B' },
        B: { Type: 'Pass', Output: '{% $states.context %}', End: true },
      }),
    );
    const arn = await bed.begin({ a: 1 }, 'one');
    await bed.advance(60);
    expect(await bed.describe(arn)).toEqual({
      status: 'SUCCEEDED',
      output: {
        Execution: {
          Id: arn,
          Input: { a: 1 },
          Name: 'one',
          RoleArn: roleArn,
          StartTime: '2026-03-02T01:00:00.000Z',
          RedriveCount: 0,
        },
        State: { Name: 'B', EnteredTime: '2026-03-02T01:01:00.000Z' },
        StateMachine: { Id: machineArn, Name: 'trial' },
      },
    });
  });

  it('tells item and index of a map, in the selector and inside', async () => {
    const bed = createBed(
      machineOf('M', {
        M: {
          Type: 'Map',
          Items: '{% $states.input.list %}',
          ItemSelector: {
            index: '{% $states.context.Map.Item.Index %}',
            of: '{% $count($states.input.list) %}',
          },
          ItemProcessor: {
            ProcessorConfig: { Mode: 'INLINE' },
            StartAt: 'I',
            States: {
              I: {
                Type: 'Pass',
                Output: { in: '{% $states.input %}', item: '{% $states.context.Map.Item.Value %}' },
                End: true,
              },
            },
          },
          End: true,
        },
      }),
    );
    expect(await bed.run({ list: ['a', 'b'] })).toMatchObject({
      output: [
        { in: { index: 0, of: 2 }, item: 'a' },
        { in: { index: 1, of: 2 }, item: 'b' },
      ],
    });
  });
});
