import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../infra/local/states/json.ts';
import { createBed } from './bed.ts';
import { machineOf, taskOf } from './machines.ts';
import { named } from './trial-lambda.ts';

const mapOf = (processor: JsonObject, more: JsonObject = {}): JsonObject =>
  machineOf('M', {
    M: { Type: 'Map', ItemProcessor: { StartAt: 'I', States: processor }, End: true, ...more },
  });

const waiting = { I: { Type: 'Wait', Seconds: '{% $states.input %}', End: true } };

describe('Map', () => {
  it('gives results in the order of the items whatever order they end in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 }),
        fc.integer({ min: 0, max: 50 }),
        async (items, MaxConcurrency) => {
          const bed = createBed(mapOf(waiting, { MaxConcurrency }));
          const arn = await bed.begin(items);
          await bed.advance(3_600);
          expect(await bed.describe(arn)).toEqual({ status: 'SUCCEEDED', output: items });
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);

  it.each([
    [0, 100, 40],
    [1, 5, 1],
    [3, 10, 3],
    [64, 100, 40],
  ])('with MaxConcurrency %i runs of %i items %i at once', async (MaxConcurrency, count, most) => {
    const bed = createBed(mapOf({ I: { Type: 'Wait', Seconds: 10, End: true } }, { MaxConcurrency }));
    const arn = await bed.begin(Array.from({ length: count }, (_, index) => index));
    const rounds = Math.ceil(count / most);
    await bed.advance(rounds * 10);
    const moments = await bed.moments(arn, 'MapIterationStarted');
    expect(
      Math.max(
        ...Array.from({ length: rounds }, (_, round) => moments.filter((at) => at === round * 10).length),
      ),
    ).toBe(most);
    expect(await bed.describe(arn)).toMatchObject({ status: 'SUCCEEDED' });
    expect(moments).toHaveLength(count);
  });

  it('takes its concurrency from an expression', async () => {
    const bed = createBed(
      mapOf(
        { I: { Type: 'Wait', Seconds: 10, End: true } },
        { Items: [1, 2, 3], MaxConcurrency: '{% $states.input.n %}' },
      ),
    );
    const arn = await bed.begin({ n: 2 });
    await bed.advance(20);
    expect(await bed.moments(arn, 'MapIterationStarted')).toEqual([0, 0, 10]);
  });

  it('ends all siblings with the first iteration that fails, and writes down which', async () => {
    const bed = createBed(
      mapOf({
        I: { Type: 'Wait', Seconds: '{% $states.input %}', Next: 'F' },
        F: { Type: 'Fail', Error: 'E', Cause: 'c' },
      }),
    );
    const arn = await bed.begin([20, 10]);
    await bed.advance(60);
    expect(await bed.describe(arn)).toEqual({ status: 'FAILED', error: 'E', cause: 'c' });
    const events = await bed.history(arn);
    expect(events.map(({ id, previousEventId, type }) => [id, previousEventId, type])).toEqual([
      [1, 0, 'ExecutionStarted'],
      [2, 0, 'MapStateEntered'],
      [3, 2, 'MapStateStarted'],
      [4, 3, 'MapIterationStarted'],
      [5, 3, 'MapIterationStarted'],
      [6, 4, 'WaitStateEntered'],
      [7, 5, 'WaitStateEntered'],
      [8, 7, 'WaitStateExited'],
      [9, 8, 'FailStateEntered'],
      [10, 9, 'MapIterationFailed'],
      [11, 6, 'WaitStateAborted'],
      [12, 11, 'MapIterationAborted'],
      [13, 10, 'MapStateFailed'],
      [14, 13, 'ExecutionFailed'],
    ]);
    expect(events[9]).toMatchObject({ mapIterationFailedEventDetails: { name: 'M', index: 1 } });
  });

  it('catches an error inside an iteration without harm to its siblings', async () => {
    const bed = createBed(
      mapOf({
        I: taskOf('work', { Catch: [{ ErrorEquals: ['States.ALL'], Output: 'bad', Next: 'O' }], Next: 'O' }),
        O: { Type: 'Succeed' },
      }),
      {
        functions: {
          work: (event) => {
            if (event === 2) throw named('E');
            return event;
          },
        },
      },
    );
    expect(await bed.run([1, 2, 3])).toEqual({ status: 'SUCCEEDED', output: [1, 'bad', 3] });
  });

  it('refuses to run over what is no array', async () => {
    const bed = createBed(mapOf(waiting, { Items: '{% $states.input.one %}' }));
    expect(await bed.run({ one: 1 })).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    });
  });

  it('of a path over one element is a scalar, and an array by brackets', async () => {
    const processor = { I: { Type: 'Pass', End: true } };
    const list = { list: [{ id: 'a' }] };
    const scalar = createBed(mapOf(processor, { Items: '{% $states.input.list.id %}' }));
    expect(await scalar.run(list)).toMatchObject({ error: 'States.QueryEvaluationError' });
    const array = createBed(mapOf(processor, { Items: '{% [$states.input.list.id] %}' }));
    expect(await array.run(list)).toEqual({ status: 'SUCCEEDED', output: ['a'] });
  });

  it('inside a map keeps to its own', async () => {
    const inner = {
      StartAt: 'J',
      States: { J: { Type: 'Pass', Output: '{% $states.input * 2 %}', End: true } },
    };
    const bed = createBed(mapOf({ I: { Type: 'Map', ItemProcessor: inner, End: true } }));
    expect(await bed.run([[1, 2], [], [3]])).toEqual({ status: 'SUCCEEDED', output: [[2, 4], [], [6]] });
  });
});
