import { afterEach, describe, expect, it } from 'vitest';

import type { ComputeCloud } from './compute-cloud.ts';
import { aComputeCloud } from './compute-cloud.ts';
import { aFunction, aQueue, get } from './template-builder.ts';

let open: ComputeCloud | undefined;
const begin = (...given: Parameters<typeof aComputeCloud>): ComputeCloud => (open = aComputeCloud(...given));

afterEach(async () => {
  await open?.close();
  open = undefined;
});

const probe = (properties: object = {}) => begin(aFunction('Probe', 'probe', properties));

describe('concurrency', () => {
  it('throttles beyond what the template reserves', async () => {
    const { lambda } = probe({ ReservedConcurrentExecutions: 1 });
    const [first, second] = await Promise.all([
      lambda.invoke('Probe', { do: 'wait', for: 50 }, 'lambda'),
      lambda.invoke('Probe', {}, 'lambda'),
    ]);
    expect([first?.kind, second?.kind]).toEqual(['answered', 'throttled']);
  });

  it('runs 24 calls at once, throttles the next, and retires an idle worker for another function', async () => {
    const { lambda } = begin({ ...aFunction('Probe', 'probe'), ...aFunction('Other', 'probe') });
    const calls = Array.from({ length: 25 }, () =>
      lambda.invoke('Probe', { do: 'wait', for: 1500 }, 'lambda'),
    );
    const kinds = (await Promise.all(calls)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'answered')).toHaveLength(24);
    expect(kinds.filter((kind) => kind === 'throttled')).toHaveLength(1);
    expect(await lambda.invoke('Other', { b: 2 }, 'lambda')).toMatchObject({ payload: { b: 2 } });
  });
});

const consumer = (properties: object = {}) =>
  begin({
    ...aFunction('Consumer', 'consumer', { DeadLetterConfig: { TargetArn: get('Dead') }, ...properties }, [
      { Action: 'sqs:SendMessage', Resource: get('Dead') },
    ]),
    Dead: aQueue('dead'),
  });

describe('an asynchronous invocation', () => {
  it('is tried again after one and two minutes, and ends in the dead letters', async () => {
    const { lambda, settled, pass, said, sqs, arn } = consumer();
    lambda.sendFailuresBy((_functionId, queueArn, { body }) => sqs.enqueue(queueArn, { body }) !== undefined);
    lambda.invokeLater('Consumer', { fail: true }, 'rule');
    await settled();
    const heard = (): number => said('Consumer').filter((line) => line.startsWith('event')).length;
    expect(heard()).toBe(1);
    await pass(60);
    expect(heard()).toBe(2);
    await pass(119);
    expect(heard()).toBe(2);
    await pass(1);
    expect(heard()).toBe(3);
    expect(sqs.receive(arn('Dead'), 1)[0]?.body).toBe('{"fail":true}');
  });
});
