import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../infra/local/states/json.ts';
import { matchesError } from '../../../../infra/local/states/match-error.ts';
import { StateFailure } from '../../../../infra/local/states/state-failure.ts';
import { createBed } from './bed.ts';
import { machineOf, taskOf } from './machines.ts';
import type { Handler } from './trial-lambda.ts';

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

const firstAndLast = (...errorEquals: string[]): JsonObject => ({
  Catch: [
    { ErrorEquals: errorEquals, Next: 'First' },
    { ErrorEquals: ['States.ALL'], Next: 'Last' },
  ],
});

describe('the errors of Lambda', () => {
  it('names a throttled call', async () => {
    const bed = catching(taskOf('work', firstAndLast('Lambda.TooManyRequestsException')), () => ({
      kind: 'throttled',
    }));
    expect(await bed.run()).toMatchObject({ output: { by: 'first' } });
  });

  it('names a function that does not exist', async () => {
    const bed = catching(taskOf('nobody', firstAndLast('Lambda.ResourceNotFoundException')), () => 1);
    expect(await bed.run()).toMatchObject({ output: { by: 'first' } });
  });

  it('names a call that the role of the machine may not make, and asks as that role', async () => {
    const bed = catching(
      taskOf('work', firstAndLast('Lambda.AWSLambdaException')),
      () => 1,
      () => false,
    );
    expect(await bed.run()).toMatchObject({ output: { by: 'first' } });
    expect(bed.asked.find(({ action }) => action === 'lambda:InvokeFunction')).toEqual({
      principal: { kind: 'role', roleId: 'TrialRole', arn: 'arn:aws:iam::000000000000:role/trial-role' },
      action: 'lambda:InvokeFunction',
      resource: 'arn:aws:lambda:eu-central-1:000000000000:function:work',
    });
  });

  it('names an error without a type', async () => {
    const bed = catching(taskOf('work', firstAndLast('Lambda.Unknown')), () => ({
      kind: 'failed',
      errorType: '',
      errorMessage: 'gone',
      milliseconds: 1,
    }));
    expect(await bed.run()).toMatchObject({ output: { by: 'first' } });
  });
});

describe('ErrorEquals', () => {
  const heartbeat = new StateFailure('States.Timeout', undefined, { heartbeat: true });
  const failures = {
    custom: new StateFailure('E', ''),
    timeout: new StateFailure('States.Timeout', ''),
    heartbeat,
    query: new StateFailure('States.QueryEvaluationError', ''),
    data: new StateFailure('States.DataLimitExceeded', ''),
    runtime: new StateFailure('States.Runtime', ''),
  };
  it.each([
    ['E', ['custom']],
    ['States.ALL', ['custom', 'timeout', 'heartbeat', 'query']],
    ['States.TaskFailed', ['custom', 'query']],
    ['States.Timeout', ['timeout', 'heartbeat']],
    ['States.HeartbeatTimeout', ['heartbeat']],
    ['States.QueryEvaluationError', ['query']],
    ['States.DataLimitExceeded', ['data']],
    ['States.Runtime', []],
  ])('%s matches %j', (name, matched) => {
    const found = Object.entries(failures).filter(([, failure]) => matchesError([name], failure));
    expect(found.map(([key]) => key)).toEqual(matched);
  });
});
