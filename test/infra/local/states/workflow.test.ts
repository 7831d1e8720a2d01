import { describe, expect, it } from 'vitest';
import { isJsonObject, type Json, type JsonObject } from '../../../../infra/local/states/json.ts';
import { createBed, type Bed } from './bed.ts';
import { machineOf } from './machines.ts';
import { named } from './trial-lambda.ts';
import { invoke } from './trial-template.ts';

const call = (step: string, payload: JsonObject, more: JsonObject): JsonObject => ({
  Type: 'Task',
  Resource: invoke,
  Arguments: { FunctionName: 'meeting', Payload: { step, ...payload } },
  Retry: [
    {
      ErrorEquals: ['States.TaskFailed'],
      IntervalSeconds: 5,
      BackoffRate: 2,
      MaxDelaySeconds: 900,
      MaxAttempts: 20,
      JitterStrategy: 'FULL',
    },
  ],
  ...more,
});

const payload = '{% $states.result.Payload %}';
const stuck = { ErrorEquals: ['States.ALL'], Next: 'Stuck' };

/** Each case looks, waits for a signal or its time, looks again, until it is closed. */
const stage = machineOf('Cases', {
  Cases: {
    Type: 'Map',
    Items: '{% $states.input.cases %}',
    ItemProcessor: {
      ProcessorConfig: { Mode: 'INLINE' },
      StartAt: 'Remember',
      States: {
        Remember: { Type: 'Pass', Assign: { caseId: '{% $states.input %}' }, Next: 'Look' },
        Look: call('look', { case: '{% $caseId %}' }, { Output: payload, Catch: [stuck], Next: 'Closed?' }),
        'Closed?': {
          Type: 'Choice',
          Choices: [{ Condition: '{% $states.input.closed %}', Next: 'Closed' }],
          Default: 'Await',
        },
        Await: {
          ...call(
            'await',
            {
              case: '{% $caseId %}',
              version: '{% $states.input.version %}',
              token: '{% $states.context.Task.Token %}',
            },
            { Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Look' }, stuck], Next: 'Look' },
          ),
          Resource: `${invoke}.waitForTaskToken`,
          TimeoutSeconds: '{% $states.input.seconds %}',
        },
        Stuck: { Type: 'Wait', Seconds: 3_600, Next: 'Look' },
        Closed: { Type: 'Succeed', Output: '{% $caseId %}' },
      },
    },
    End: true,
  },
});

const field = (event: Json, name: string): Json => (isJsonObject(event) ? (event[name] ?? null) : null);

const play = (closesAt: Readonly<Record<string, number>>, failures = 0) => {
  const tokens = new Map<string, string>();
  const looks: string[] = [];
  let failed = 0;
  const held: { bed?: Bed } = {};
  const bed = createBed(stage, {
    functions: {
      meeting: (event) => {
        const id = JSON.stringify(field(event, 'case')).slice(1, -1);
        if (failed++ < failures) throw named('Broken');
        const token = field(event, 'token');
        if (typeof token === 'string') {
          tokens.set(id, token);
          return null;
        }
        looks.push(id);
        const seconds = (closesAt[id] ?? 0) - ((held.bed?.cloud.clock.now() ?? 0) - began) / 1_000;
        return { closed: seconds <= 0, version: 1, seconds: Math.max(1, Math.ceil(seconds)) };
      },
    },
  });
  held.bed = bed;
  const began = bed.cloud.clock.now();
  return { bed, tokens, looks };
};

describe('the shape of a stage', () => {
  it('ends when every case is closed, each by its own time', async () => {
    const { bed } = play({ a: 86_400, b: 30 * 86_400, c: 3_600 });
    const arn = await bed.begin({ cases: ['a', 'b', 'c'] });
    await bed.advance(30 * 86_400 - 1);
    expect(await bed.describe(arn)).toEqual({ status: 'RUNNING' });
    await bed.advance(1);
    expect(await bed.describe(arn)).toEqual({ status: 'SUCCEEDED', output: ['a', 'b', 'c'] });
    expect(await bed.moments(arn, 'MapIterationSucceeded')).toEqual([3_600, 86_400, 30 * 86_400]);
  });

  it('looks again at a signal, for that case only', async () => {
    const { bed, tokens, looks } = play({ a: 500, b: 500 });
    await bed.begin({ cases: ['a', 'b'] });
    await bed.call('SendTaskSuccess', { taskToken: tokens.get('b') ?? '', output: '{}' });
    await bed.settle();
    expect(looks).toEqual(['a', 'b', 'b']);
  });

  it('survives nineteen failures of its step, and more than it retries', async () => {
    for (const failures of [19, 45]) {
      const { bed } = play({ a: 60 }, failures);
      const arn = await bed.begin({ cases: ['a'] });
      await bed.advance(3 * 86_400);
      expect(await bed.describe(arn)).toEqual({ status: 'SUCCEEDED', output: ['a'] });
    }
  });

  it('runs thirty cases at once', async () => {
    const cases = Array.from({ length: 30 }, (_, index) => `case-${index}`);
    const { bed } = play(Object.fromEntries(cases.map((id, index) => [id, (index % 7) * 1_000])));
    const arn = await bed.begin({ cases });
    await bed.advance(6_000);
    expect(await bed.describe(arn)).toEqual({ status: 'SUCCEEDED', output: cases });
  });
});
