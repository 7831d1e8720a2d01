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

  it('takes 24 calls at once, throttles the next, and has room for another function afterwards', async () => {
    const { lambda } = begin({ ...aFunction('Probe', 'probe'), ...aFunction('Other', 'probe') });
    const calls = Array.from({ length: 25 }, () =>
      lambda.invoke('Probe', { do: 'wait', for: 1500 }, 'lambda'),
    );
    const kinds = (await Promise.all(calls)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'answered')).toHaveLength(24);
    expect(kinds.filter((kind) => kind === 'throttled')).toHaveLength(1);
    expect(await lambda.invoke('Other', { b: 2 }, 'lambda')).toMatchObject({ payload: { b: 2 } });
  });

  it('takes as many as it was told to', async () => {
    open = aComputeCloud(aFunction('Probe', 'probe'), { concurrency: 2 });
    const { lambda } = open;
    const calls = [1, 2, 3].map(() => lambda.invoke('Probe', { do: 'wait', for: 300 }, 'lambda'));
    expect((await Promise.all(calls)).map(({ kind }) => kind)).toEqual(['answered', 'answered', 'throttled']);
  });

  it('runs a call where another one ended, before the worker that was begun for it is ready', async () => {
    const { lambda, cloud } = probe();
    await lambda.invoke('Probe', {}, 'lambda');
    const calls = Array.from({ length: 12 }, () => lambda.invoke('Probe', {}, 'lambda'));
    expect((await Promise.all(calls)).every(({ kind }) => kind === 'answered')).toBe(true);
    expect(cloud.usage.report().functions['Probe']?.coldStarts).toBeLessThan(12);
  });

  it('lets a call that somebody waits for go before one of a queue that came earlier', async () => {
    const { lambda } = probe();
    await lambda.invoke('Probe', {}, 'lambda');
    const ended: string[] = [];
    const run = async (source: string, event: object): Promise<void> => {
      await lambda.invoke('Probe', event, source);
      ended.push(source);
    };
    await Promise.all([run('stream', { do: 'wait', for: 40 }), run('sqs', {}), run('gateway', {})]);
    expect(ended).toEqual(['stream', 'gateway', 'sqs']);
  });

  it('keeps the workers of one function while another one is called', async () => {
    const { lambda, cloud } = begin({ ...aFunction('Probe', 'probe'), ...aFunction('Other', 'probe') });
    for (let round = 0; round < 2; round += 1)
      for (const name of ['Probe', 'Other'])
        await Promise.all([1, 2, 3].map(() => lambda.invoke(name, { do: 'wait', for: 500 }, 'lambda')));
    const { functions } = cloud.usage.report();
    expect([functions['Probe']?.coldStarts, functions['Other']?.coldStarts]).toEqual([3, 3]);
  });

  it('lets a call come to its end while others that were throttled wait for it', async () => {
    const { lambda } = probe({ ReservedConcurrentExecutions: 1 });
    const untilAnswered = async (): Promise<string> => {
      const { kind } = await lambda.invoke('Probe', { do: 'wait', for: 50 }, 'sqs');
      if (kind !== 'throttled') return kind;
      expect(await lambda.whenFreed()).toBe(true);
      return untilAnswered();
    };
    expect(await Promise.all([1, 2, 3].map(untilAnswered))).toEqual(['answered', 'answered', 'answered']);
    expect(await lambda.whenFreed()).toBe(false);
  });

  it('fails the calls that wait for a worker when all of them are ended', async () => {
    const { lambda } = probe();
    const calls = Array.from({ length: 6 }, () => lambda.invoke('Probe', {}, 'lambda'));
    lambda.killWorkers();
    for (const outcome of await Promise.all(calls))
      expect(outcome).toMatchObject({ kind: 'failed', errorType: 'Runtime.ExitError' });
    expect(await lambda.invoke('Probe', { a: 1 }, 'lambda')).toMatchObject({ payload: { a: 1 } });
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
