import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../../infra/local/states/json.ts';
import { createBed } from './bed.ts';
import { machineOf, taskOf } from './machines.ts';
import { type Handler, named } from './trial-lambda.ts';

const handlers = {
  First: { Type: 'Pass', Output: { by: 'first', got: '{% $states.input %}' }, End: true },
  Last: { Type: 'Pass', Output: { by: 'last', got: '{% $states.input %}' }, End: true },
};

const catching = (state: JsonObject, work: Handler, authorise?: () => boolean) =>
  createBed(machineOf('A', { A: state, ...handlers }), {
    functions: { work },
    ...(authorise === undefined
      ? {}
      : { authorise: ({ action }) => action !== 'lambda:InvokeFunction' || authorise() }),
  });

const throwing = (name: string) => (): Json => {
  throw named(name);
};

const firstAndLast = (...errorEquals: string[]): JsonObject => ({
  Catch: [
    { ErrorEquals: errorEquals, Next: 'First' },
    { ErrorEquals: ['States.ALL'], Next: 'Last' },
  ],
});

describe('Catch', () => {
  it('takes the first catcher that matches and hands on the error output', async () => {
    const bed = catching(taskOf('work', firstAndLast('E', 'F')), throwing('F'));
    expect(await bed.run()).toEqual({
      status: 'SUCCEEDED',
      output: { by: 'first', got: { Error: 'F', Cause: '{"errorMessage":"no luck","errorType":"F"}' } },
    });
  });

  it('falls to States.ALL when no name matches', async () => {
    const bed = catching(taskOf('work', firstAndLast('E')), throwing('F'));
    expect(await bed.run()).toMatchObject({ output: { by: 'last' } });
  });

  it('ends the execution when nothing matches', async () => {
    const bed = catching(
      taskOf('work', {
        Catch: [
          { ErrorEquals: ['E'], Next: 'First' },
          { ErrorEquals: ['G'], Next: 'Last' },
        ],
      }),
      throwing('F'),
    );
    expect(await bed.run()).toMatchObject({ status: 'FAILED', error: 'F' });
  });

  it('retries first and catches then', async () => {
    const bed = catching(
      taskOf('work', { ...firstAndLast('E'), Retry: [{ ErrorEquals: ['E'], MaxAttempts: 2 }] }),
      throwing('E'),
    );
    const arn = await bed.begin();
    await bed.advance(3);
    expect(await bed.describe(arn)).toMatchObject({ output: { by: 'first' } });
    expect(await bed.moments(arn, 'TaskFailed')).toEqual([0, 1, 3]);
  });

  it('makes its own output and assigns its own variables; those of the state are not evaluated', async () => {
    const bed = createBed(
      machineOf('A', {
        A: taskOf('work', {
          Assign: { seen: '{% $states.result.nothing %}', other: 1 },
          Catch: [
            {
              ErrorEquals: ['E'],
              Assign: { seen: '{% $states.errorOutput.Error %}' },
              Output: { input: '{% $states.input.n %}' },
              Next: 'B',
            },
          ],
        }),
        B: {
          Type: 'Pass',
          Output: { seen: '{% $seen %}', other: '{% $exists($other) %}', input: '{% $states.input.input %}' },
          End: true,
        },
      }),
      { functions: { work: throwing('E') } },
    );
    expect(await bed.run({ n: 5 })).toEqual({
      status: 'SUCCEEDED',
      output: { seen: 'E', other: false, input: 5 },
    });
  });

  it('catches what the expressions of its state could not evaluate', async () => {
    const bed = catching(
      taskOf('work', { Output: '{% $states.result.none %}', ...firstAndLast('States.QueryEvaluationError') }),
      () => 1,
    );
    expect(await bed.run()).toMatchObject({
      output: { by: 'first', got: { Error: 'States.QueryEvaluationError' } },
    });
  });

  it('does not catch what its own expressions could not evaluate', async () => {
    const bed = catching(
      taskOf('work', {
        Catch: [
          { ErrorEquals: ['E'], Output: '{% $none %}', Next: 'First' },
          { ErrorEquals: ['States.ALL'], Next: 'Last' },
        ],
      }),
      throwing('E'),
    );
    expect(await bed.run()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });

  it('gives the error of a branch and of an iteration to the state around them', async () => {
    const inner = { StartAt: 'I', States: { I: { Type: 'Fail', Error: 'Inner', Cause: 'within' } } };
    const parallel = createBed(
      machineOf('A', {
        A: { Type: 'Parallel', Branches: [inner], End: true, ...firstAndLast('Inner') },
        ...handlers,
      }),
    );
    expect(await parallel.run()).toMatchObject({
      output: { by: 'first', got: { Error: 'Inner', Cause: 'within' } },
    });
    const map = createBed(
      machineOf('A', {
        A: { Type: 'Map', Items: [1], ItemProcessor: inner, End: true, ...firstAndLast('Inner') },
        ...handlers,
      }),
    );
    expect(await map.run()).toMatchObject({
      output: { by: 'first', got: { Error: 'Inner', Cause: 'within' } },
    });
  });
});
