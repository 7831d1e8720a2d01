import { afterEach, describe, expect, it } from 'vitest';

import type { ComputeCloud } from './compute-cloud.ts';
import { aComputeCloud } from './compute-cloud.ts';
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

describe('gateway responses', () => {
  const problem =
    '{"code":"x","detail":$context.error.messageString,"requestId":"$context.requestId","type":"$context.error.responseType"}';

  it('use the own response of the type, with status, headers and substituted template', async () => {
    const { send } = begin({
      responses: {
        UNAUTHORIZED: {
          statusCode: 401,
          responseParameters: {
            'gatewayresponse.header.WWW-Authenticate': "'Bearer'",
            'gatewayresponse.header.Content-Type': "'application/problem+json'",
            'gatewayresponse.header.X-Language': 'method.request.header.Accept-Language',
          },
          responseTemplates: { 'application/json': problem },
        },
      },
    });
    const answer = await send('/things', { headers: { 'accept-language': 'en' } });
    expect(answer.headers).toMatchObject({
      'www-authenticate': 'Bearer',
      'content-type': 'application/problem+json',
      'x-language': 'en',
    });
    expect(answer.json()).toEqual({
      code: 'x',
      detail: 'Unauthorized',
      requestId: 'c0ffee00-0000-4000-8000-000000000000',
      type: 'UNAUTHORIZED',
    });
  });

  it('fall back to the default of their class and keep their status', async () => {
    const { send } = begin({
      responses: {
        DEFAULT_4XX: { responseTemplates: { 'application/json': problem } },
        DEFAULT_5XX: {
          statusCode: 503,
          responseTemplates: { 'application/json': '{"message":"$context.error.message"}' },
        },
      },
    });
    const missing = await send('/absent');
    expect([missing.status, missing.json()]).toMatchObject([403, { type: 'MISSING_AUTHENTICATION_TOKEN' }]);
    const broken = await send('/open?do=throw');
    expect([broken.status, broken.json()]).toEqual([503, { message: 'Internal server error' }]);
  });

  it('leave out what a template names and the request has not', async () => {
    const { send } = begin({
      responses: {
        DEFAULT_4XX: {
          responseTemplates: {
            'application/json': '{"v":"$context.error.validationErrorString$context.absent"}',
          },
        },
      },
    });
    expect((await send('/absent')).json()).toEqual({ v: '' });
  });
});
