import { describe, expect, it } from 'vitest';
import { setUp } from './token-trial.ts';

describe('heartbeats', () => {
  const heartbeat = { HeartbeatSeconds: 60, TimeoutSeconds: 200 };

  it('missed once end the task, reported as a timeout', async () => {
    const { bed } = setUp(heartbeat);
    const arn = await bed.begin();
    await bed.advance(300);
    expect(await bed.describe(arn)).toEqual({ status: 'FAILED', error: 'States.Timeout' });
    expect(await bed.moments(arn, 'TaskTimedOut')).toEqual([60]);
  });

  it('keep the task until its timeout', async () => {
    const { bed, token } = setUp(heartbeat);
    const arn = await bed.begin();
    for (let beat = 0; beat < 6; beat += 1) {
      await bed.advance(50);
      await bed.call('SendTaskHeartbeat', { taskToken: token() });
    }
    expect(await bed.moments(arn, 'TaskTimedOut')).toEqual([200]);
  });

  it.each(['States.HeartbeatTimeout', 'States.Timeout', 'States.ALL'])(
    'missed are caught by %s',
    async (name) => {
      const { bed } = setUp({ ...heartbeat, Catch: [{ ErrorEquals: [name], Output: name, Next: 'Caught' }] });
      const arn = await bed.begin();
      await bed.advance(60);
      expect(await bed.describe(arn)).toEqual({ status: 'SUCCEEDED', output: { caught: name } });
    },
  );

  it('missed go to States.Timeout when it stands before States.HeartbeatTimeout', async () => {
    const { bed } = setUp({
      ...heartbeat,
      Catch: [
        { ErrorEquals: ['States.Timeout'], Output: 'time', Next: 'Caught' },
        { ErrorEquals: ['States.HeartbeatTimeout'], Output: 'beat', Next: 'Caught' },
      ],
    });
    const arn = await bed.begin();
    await bed.advance(60);
    expect(await bed.describe(arn)).toEqual({ status: 'SUCCEEDED', output: { caught: 'time' } });
  });

  it('missed are not what States.TaskFailed means', async () => {
    const { bed } = setUp({ ...heartbeat, Retry: [{ ErrorEquals: ['States.TaskFailed'] }] });
    const arn = await bed.begin();
    await bed.advance(60);
    expect(await bed.describe(arn)).toEqual({ status: 'FAILED', error: 'States.Timeout' });
  });

  it('are no catch for a timeout', async () => {
    const { bed, token } = setUp({
      ...heartbeat,
      Catch: [
        { ErrorEquals: ['States.HeartbeatTimeout'], Output: 'beat', Next: 'Caught' },
        { ErrorEquals: ['States.Timeout'], Output: 'time', Next: 'Caught' },
      ],
    });
    const arn = await bed.begin();
    for (let beat = 0; beat < 5; beat += 1) {
      await bed.advance(40);
      await bed.call('SendTaskHeartbeat', { taskToken: token() });
    }
    expect(await bed.describe(arn)).toEqual({ status: 'SUCCEEDED', output: { caught: 'time' } });
  });

  it('must be shorter than the timeout when both are evaluated', async () => {
    const { bed } = setUp({ HeartbeatSeconds: '{% 60 %}', TimeoutSeconds: 60 });
    expect(await bed.run()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });

  it.each([0, -1, 1.5, 'ten', null])('and timeouts that are %j fail the task', async (seconds) => {
    const { bed } = setUp({ TimeoutSeconds: '{% $states.input.seconds %}' });
    expect(await bed.run({ seconds })).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    });
  });
});
