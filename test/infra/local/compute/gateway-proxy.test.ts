import { afterEach, describe, expect, it } from 'vitest';

import type { ComputeCloud } from './compute-cloud.ts';
import { aComputeCloud, start } from './compute-cloud.ts';
import { aGatewayClient } from './gateway-client.ts';
import type { ApiOptions } from './gateway-template.ts';
import { anApi } from './gateway-template.ts';

let open: ComputeCloud | undefined;
const begin = (options: ApiOptions = {}) => {
  open = aComputeCloud(anApi(options));
  return { ...open, send: aGatewayClient(open) };
};

afterEach(async () => {
  await open?.close();
  open = undefined;
});

describe('a proxy integration', () => {
  it('gives the function the request as API Gateway words it', async () => {
    const { send } = begin();
    const answer = await send('/things/a%20b?x=1&x=2&y=%E4%B8%AD', { headers: { 'x-own': 'mine' } });
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({
      resource: '/things/{id}',
      path: '/things/a%20b',
      httpMethod: 'GET',
      headers: { 'x-own': 'mine', 'X-Forwarded-Proto': 'https' },
      multiValueHeaders: { 'x-own': ['mine'] },
      queryStringParameters: { x: '2', y: '中' },
      multiValueQueryStringParameters: { x: ['1', '2'], y: ['中'] },
      pathParameters: { id: 'a b' },
      stageVariables: null,
      body: null,
      isBase64Encoded: false,
      requestContext: {
        stage: 'v1',
        path: '/v1/things/a%20b',
        requestId: 'c0ffee00-0000-4000-8000-000000000000',
        requestTimeEpoch: start,
        requestTime: '02/Mar/2026:01:00:00 +0000',
        identity: { sourceIp: '127.0.0.1' },
      },
    });
  });

  it('prefers a literal path to a parameter', async () => {
    const { send } = begin();
    expect((await send('/things/special')).json()).toMatchObject({ resource: '/things/special' });
  });

  it('passes bodies as text, binary media types as base64', async () => {
    const { send } = begin();
    const text = await send('/open', {
      method: 'POST',
      body: '中文',
      headers: { 'content-type': 'text/plain' },
    });
    expect(text.json()).toMatchObject({ body: '中文', isBase64Encoded: false });
    const pdf = {
      method: 'POST',
      body: Buffer.from([255, 0]),
      headers: { 'content-type': 'application/pdf' },
    };
    expect((await send('/open', pdf)).json()).toMatchObject({ body: '/wA=', isBase64Encoded: true });
  });

  it('decodes base64 answers, defaults the content type and remaps headers', async () => {
    const { send } = begin();
    const binary = await send('/open?do=base64');
    expect([binary.status, [...binary.raw]]).toEqual([201, [0, 255, 1]]);
    const plain = await send('/open?do=headers');
    expect(plain.headers).toMatchObject({
      'content-type': 'application/json',
      'x-amzn-remapped-server': 'mine',
      'x-amzn-remapped-date': 'never',
      'x-own': 'a',
      'set-cookie': 'a=1, b=2',
    });
    expect(plain.headers).not.toHaveProperty('server');
  });

  it('counts requests', async () => {
    const { send, cloud } = begin();
    await send('/open');
    await send('/absent');
    const requests = cloud.usage
      .report()
      .lines.find(({ line, service }) => `${service}.${line}` === 'apigateway.requests');
    expect(requests?.amount).toBe(2);
  });
});
