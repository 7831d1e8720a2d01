import { describe, expect, it } from 'vitest';
import { createBed } from './bed.ts';
import { machineOf, taskOf } from './machines.ts';

describe('variables', () => {
  it('have their new values in the next state only, all from the values on entry', async () => {
    const bed = createBed(
      machineOf('A', {
        A: { Type: 'Pass', Assign: { x: 3, y: 6 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { x: '{% $y %}', y: '{% $x %}' }, Output: '{% [$x, $y] %}', Next: 'C' },
        C: { Type: 'Pass', Output: { before: '{% $states.input %}', now: '{% [$x, $y] %}' }, End: true },
      }),
    );
    expect(await bed.run()).toEqual({ status: 'SUCCEEDED', output: { before: [3, 6], now: [6, 3] } });
  });

  it('are written in the history where they are assigned', async () => {
    const bed = createBed(
      machineOf('A', { A: { Type: 'Pass', Assign: { x: { a: 1 }, t: 'b' }, End: true } }),
    );
    expect((await bed.history(await bed.begin()))[2]).toMatchObject({
      stateExitedEventDetails: {
        name: 'A',
        assignedVariables: { x: '{"a":1}', t: '"b"' },
        assignedVariablesDetails: { truncated: false },
      },
    });
  });

  it('of a choice come from the rule that is taken, or from the state with the default', async () => {
    const states = {
      A: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.n = 1 %}', Assign: { by: 'rule' }, Next: 'B' }],
        Default: 'B',
        Assign: { by: 'default' },
      },
      B: { Type: 'Pass', Output: '{% $by %}', End: true },
    };
    const bed = createBed(machineOf('A', states));
    expect(await bed.run({ n: 1 })).toMatchObject({ output: 'rule' });
    expect(await bed.run({ n: 2 })).toMatchObject({ output: 'default' });
  });

  it('of a task see its result', async () => {
    const bed = createBed(
      machineOf('A', {
        A: taskOf('work', { Assign: { n: '{% $states.result.Payload.n %}' }, Next: 'B' }),
        B: { Type: 'Pass', Output: '{% $n %}', End: true },
      }),
      { functions: { work: () => ({ n: 9 }) } },
    );
    expect(await bed.run()).toMatchObject({ output: 9 });
  });

  it('of the outer scope are read inside a map, those of an iteration end with it', async () => {
    const bed = createBed(
      machineOf('A', {
        A: { Type: 'Pass', Assign: { outer: 10 }, Next: 'M' },
        M: {
          Type: 'Map',
          Items: [1, 2, 3],
          ItemProcessor: {
            StartAt: 'I',
            States: {
              I: { Type: 'Pass', Assign: { mine: '{% $states.input * $outer %}' }, Next: 'W' },
              W: { Type: 'Wait', Seconds: '{% 4 - $states.input %}', Next: 'O' },
              O: { Type: 'Pass', Output: '{% $mine %}', End: true },
            },
          },
          Next: 'B',
        },
        B: { Type: 'Pass', Output: { all: '{% $states.input %}', left: '{% $exists($mine) %}' }, End: true },
      }),
    );
    const arn = await bed.begin();
    await bed.advance(5);
    expect(await bed.describe(arn)).toEqual({
      status: 'SUCCEEDED',
      output: { all: [10, 20, 30], left: false },
    });
  });

  it.each([
    [
      'of a map',
      {
        Type: 'Map',
        Items: [1],
        ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', Assign: { x: 1 }, End: true } } },
        End: true,
      },
    ],
    [
      'of a branch',
      {
        Type: 'Parallel',
        Branches: [{ StartAt: 'I', States: { I: { Type: 'Pass', Assign: { x: 1 }, End: true } } }],
        End: true,
      },
    ],
  ])('of the outer scope cannot be assigned inside, here that %s', (_, inner) => {
    const machine = machineOf('A', { A: { Type: 'Pass', Assign: { x: 0 }, Next: 'B' }, B: inner });
    expect(() => createBed(machine)).toThrow(
      "state 'I', field 'Assign/x': the variable belongs to an outer scope",
    );
  });

  it('that were never assigned are nothing', async () => {
    const bed = createBed(machineOf('A', { A: { Type: 'Pass', Output: '{% $nobody %}', End: true } }));
    expect(await bed.run()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});
