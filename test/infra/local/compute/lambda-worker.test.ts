import { once } from 'node:events';
import { createServer } from 'node:http';

import { afterEach, describe, expect, it } from 'vitest';

import { asRecord } from '../../../../infra/local/template/as-record.ts';
import type { ComputeCloud } from './compute-cloud.ts';
import { aComputeCloud, start } from './compute-cloud.ts';
import { aFunction, aQueue } from './template-builder.ts';

let open: ComputeCloud | undefined;
const begin = (...given: Parameters<typeof aComputeCloud>): ComputeCloud => (open = aComputeCloud(...given));

afterEach(async () => {
  await open?.close();
  open = undefined;
});

const probe = (properties: object = {}) => begin(aFunction('Probe', 'probe', properties));

describe('a function in its worker', () => {
  it('answers what the handler returns, and keeps its module between calls', async () => {
    const { lambda } = probe();
    expect(await lambda.invoke('Probe', { do: 'count' }, 'lambda')).toMatchObject({
      kind: 'answered',
      payload: 1,
    });
    expect(await lambda.invoke('Probe', { do: 'count' }, 'lambda')).toMatchObject({ payload: 2 });
  });

  it('lives in virtual time, whichever way it asks for the date', async () => {
    const { lambda, cloud, pass } = probe();
    await pass(90);
    const moment = start + 90_000;
    expect(await lambda.invoke('Probe', { do: 'dates' }, 'lambda')).toMatchObject({
      payload: {
        now: moment,
        constructed: new Date(moment).toISOString(),
        called: new Date(moment).toString(),
        byConstructor: moment,
        instance: true,
        fixed: 0,
        formatted: '02/03/2026',
        parts: '02/03/2026',
        formattedGiven: '01/01/1970',
      },
    });
    expect(cloud.clock.now()).toBe(moment);
  });

  it('has the environment of the template, what Lambda adds, and nothing of this machine', async () => {
    const resources = {
      ...aFunction('Probe', 'probe', { Environment: { Variables: { QUEUE: { Ref: 'Queue' } } } }),
      Queue: aQueue('work'),
    };
    const { lambda, cloud } = begin(resources);
    const outcome = await lambda.invoke('Probe', { do: 'env' }, 'lambda');
    const environment = asRecord(outcome.kind === 'answered' ? outcome.payload : undefined);
    expect(environment).toMatchObject({
      QUEUE: 'http://127.0.0.1:1/000000000000/work',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
      AWS_REGION: 'eu-central-1',
      AWS_LAMBDA_FUNCTION_NAME: 'fn-probe',
    });
    expect(environment).not.toHaveProperty('PATH');
    const principal = cloud.identities.find(String(environment['AWS_ACCESS_KEY_ID']))?.principal;
    expect(principal).toMatchObject({ kind: 'function', functionId: 'Probe' });
  });

  it('gets a context that names the call and counts down in real time', async () => {
    const { lambda } = probe({ MemorySize: 512 });
    const outcome = await lambda.invoke('Probe', { do: 'context' }, 'lambda').catch(String);
    expect(outcome).toMatchObject({
      payload: {
        functionName: 'fn-probe',
        memoryLimitInMB: '512',
        invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:fn-probe',
        logGroupName: '/aws/lambda/fn-probe',
        awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        remaining: expect.any(Number),
      },
    });
  });

  it('prints whole lines to the log with virtual time, by permission of its role', async () => {
    const { lambda, cloud, said, ledger } = probe();
    await lambda.invoke('Probe', { do: 'print', text: 'one\ntwo' }, 'lambda');
    expect(said('Probe')).toEqual(['one', 'two', 'half a line']);
    expect(cloud.log.lines().every(({ at }) => at.startsWith('2026-03-02'))).toBe(true);
    expect(JSON.stringify(ledger.report())).toContain('logs:PutLogEvents');
  });

  it('loses its lines when its role may not write them', async () => {
    const resources = aFunction('Probe', 'probe', {
      FunctionName: 'elsewhere',
      LoggingConfig: { LogGroup: '/other' },
    });
    const { lambda, said } = begin(resources);
    await lambda.invoke('Probe', { do: 'print', text: 'unheard' }, 'lambda');
    expect(said('Probe')).toEqual([]);
    expect(said('logs').join()).toContain('logs:CreateLogStream');
  });

  it('measures calls, cold starts and gigabyte-milliseconds', async () => {
    const { lambda, cloud } = probe({ MemorySize: 1024 });
    await lambda.invoke('Probe', {}, 'lambda');
    await lambda.invoke('Probe', { do: 'throw' }, 'lambda');
    const report = cloud.usage.report();
    expect(report.functions['Probe']).toMatchObject({ invocations: 2, coldStarts: 1, errors: 1 });
    expect(report.lines.map(({ line }) => line)).toEqual(
      expect.arrayContaining(['invocations', 'gb-milliseconds']),
    );
  });
});

describe('fetch', () => {
  it('to the world comes to the endpoint, to this machine it is as it was', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('here');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const { lambda } = begin(aFunction('Probe', 'probe'), { endpoint });
    const far = await lambda.invoke(
      'Probe',
      { do: 'fetch', url: 'https://id.example.cn:8443/a/b?c=d' },
      'lambda',
    );
    const near = await lambda.invoke('Probe', { do: 'fetch', url: `${endpoint}/near` }, 'lambda');
    server.close();
    server.closeAllConnections();
    expect([far, near]).toMatchObject([
      { payload: { status: 200, body: 'here' } },
      { payload: { status: 200 } },
    ]);
    expect(asked).toEqual(['/_local/internet/https/id.example.cn:8443/a/b?c=d', '/near']);
  });
});
