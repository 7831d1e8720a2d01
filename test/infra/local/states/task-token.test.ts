import { describe, expect, it } from 'vitest';
import { createBed, type Bed } from './bed.ts';
import { machineOf } from './machines.ts';
import { setUp, succeed } from './token-trial.ts';
import { named } from './trial-lambda.ts';
import { invoke } from './trial-template.ts';

describe('a task that waits for its token', () => {
  it('waits without keeping the cloud busy and ends with the output of the signal', async () => {
    const { bed, token } = setUp();
    const arn = await bed.begin();
    expect(await bed.describe(arn)).toEqual({ status: 'RUNNING' });
    expect(await succeed(bed, token(), { ok: [1] })).toEqual({ status: 200, body: {} });
    await bed.settle();
    expect(await bed.describe(arn)).toEqual({ status: 'SUCCEEDED', output: { ok: [1] } });
    expect(await bed.types(arn)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('fails as the signal says, and can be caught', async () => {
    const { bed, token } = setUp({ Catch: [{ ErrorEquals: ['Refused'], Next: 'Caught' }] });
    const arn = await bed.begin();
    await bed.call('SendTaskFailure', { taskToken: token(), error: 'Refused', cause: 'no' });
    await bed.settle();
    expect(await bed.describe(arn)).toMatchObject({ output: { caught: { Error: 'Refused', Cause: 'no' } } });
  });

  it('fails when the function that takes the token fails, and a retry makes another token', async () => {
    const tokens: string[] = [];
    const bed = createBed(
      machineOf('A', {
        A: {
          Type: 'Task',
          Resource: `${invoke}.waitForTaskToken`,
          Arguments: { FunctionName: 'store', Payload: '{% $states.context.Task.Token %}' },
          Retry: [{ ErrorEquals: ['E'] }],
          End: true,
        },
      }),
      {
        functions: {
          store: (event, count) => {
            tokens.push(JSON.stringify(event).slice(1, -1));
            if (count === 1) throw named('E');
            return null;
          },
        },
      },
    );
    const arn = await bed.begin();
    await bed.advance(1);
    expect(tokens[0]).not.toBe(tokens[1]);
    expect((await succeed(bed, tokens[0] ?? '')).body['__type']).toBe('TaskTimedOut');
    expect((await succeed(bed, tokens[1] ?? '', 1)).status).toBe(200);
    await bed.settle();
    expect(await bed.describe(arn)).toEqual({ status: 'SUCCEEDED', output: 1 });
  });

  it('takes a signal that comes before the function has answered', async () => {
    const early: { bed?: Bed } = {};
    early.bed = createBed(
      machineOf('A', {
        A: {
          Type: 'Task',
          Resource: `${invoke}.waitForTaskToken`,
          Arguments: { FunctionName: 'store', Payload: '{% $states.context.Task.Token %}' },
          End: true,
        },
      }),
      {
        functions: {
          store: async (event) => {
            if (early.bed !== undefined && typeof event === 'string')
              await succeed(early.bed, event, 'early');
            throw named('TooLate');
          },
        },
      },
    );
    expect(await early.bed.run()).toEqual({ status: 'SUCCEEDED', output: 'early' });
  });

  it('times out in virtual time, and a signal then is told so', async () => {
    const { bed, token } = setUp({ TimeoutSeconds: '{% $states.input.seconds %}' });
    const arn = await bed.begin({ seconds: 3_600 });
    await bed.advance(3_599);
    expect(await bed.describe(arn)).toEqual({ status: 'RUNNING' });
    await bed.advance(1);
    expect(await bed.describe(arn)).toEqual({ status: 'FAILED', error: 'States.Timeout' });
    expect((await bed.types(arn)).slice(-2)).toEqual(['TaskTimedOut', 'ExecutionFailed']);
    const late = {
      status: 400,
      body: { __type: 'TaskTimedOut', message: "Task Timed Out: 'Provided task does not exist anymore'" },
    };
    expect(await succeed(bed, token())).toEqual(late);
    expect(await bed.call('SendTaskFailure', { taskToken: token() })).toEqual(late);
    expect(await bed.call('SendTaskHeartbeat', { taskToken: token() })).toEqual(late);
  });

  it.each([24.8, 25, 60, 364])('waits %d days: more than a timer of Node can', async (days) => {
    const { bed } = setUp({
      TimeoutSeconds: days * 86_400,
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Caught' }],
    });
    const arn = await bed.begin();
    const half = Math.floor((days * 86_400) / 2);
    await bed.advance(half);
    await bed.advance(days * 86_400 - half - 1);
    expect(await bed.describe(arn)).toEqual({ status: 'RUNNING' });
    await bed.advance(1);
    expect(await bed.describe(arn)).toEqual({
      status: 'SUCCEEDED',
      output: { caught: { Error: 'States.Timeout', Cause: '' } },
    });
    expect(await bed.moments(arn, 'TaskTimedOut')).toEqual([days * 86_400]);
  });

  it('knows a token that never was from one that is none', async () => {
    const { bed, token } = setUp();
    await bed.begin();
    const never = `${token().slice(0, -4)}AAAA`;
    expect((await succeed(bed, never)).body['__type']).toBe('TaskDoesNotExist');
    expect((await succeed(bed, 'nonsense')).body['__type']).toBe('InvalidToken');
    expect((await succeed(bed, '')).body['__type']).toBe('ValidationException');
  });

  it('refuses an output that is not JSON, and waits on', async () => {
    const { bed, token } = setUp();
    const arn = await bed.begin();
    const answer = await bed.call('SendTaskSuccess', { taskToken: token(), output: '{' });
    expect(answer.body['__type']).toBe('InvalidOutput');
    expect(await bed.describe(arn)).toEqual({ status: 'RUNNING' });
  });

  it('takes the second of two signals for late', async () => {
    const { bed, token } = setUp();
    await bed.begin();
    expect((await succeed(bed, token())).status).toBe(200);
    expect((await succeed(bed, token())).body['__type']).toBe('TaskTimedOut');
  });
});
