import { afterEach, describe, expect, it } from 'vitest';

import type { ComputeCloud } from './compute-cloud.ts';
import { aComputeCloud } from './compute-cloud.ts';
import { aGatewayClient } from './gateway-client.ts';
import type { ApiOptions } from './gateway-template.ts';
import { anApi, anOperation } from './gateway-template.ts';

let open: ComputeCloud | undefined;
const begin = (options: ApiOptions = {}) => {
  open = aComputeCloud(anApi(options));
  return { ...open, send: aGatewayClient(open) };
};

afterEach(async () => {
  await open?.close();
  open = undefined;
});

describe('the gateway itself', () => {
  it.each([
    [
      'an unknown path',
      '/absent',
      {},
      403,
      'MissingAuthenticationTokenException',
      'Missing Authentication Token',
    ],
    [
      'an unknown method',
      '/open',
      { method: 'DELETE' },
      403,
      'MissingAuthenticationTokenException',
      'Missing Authentication Token',
    ],
    [
      'a function that throws',
      '/open?do=throw',
      {},
      502,
      'InternalServerErrorException',
      'Internal server error',
    ],
    [
      'a malformed answer',
      '/open?do=malformed',
      {},
      502,
      'InternalServerErrorException',
      'Internal server error',
    ],
    [
      'an answer with more than it may have',
      '/open?do=extra',
      {},
      502,
      'InternalServerErrorException',
      'Internal server error',
    ],
    [
      'a function that gave no permission',
      '/forbidden',
      {},
      500,
      'InternalServerErrorException',
      'Internal server error',
    ],
    [
      'a missing required header',
      '/checked',
      { method: 'POST' },
      400,
      'BadRequestException',
      'Missing required request parameters: [Idempotency-Key]',
    ],
    [
      'a body above 10 MB',
      '/open',
      { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) },
      413,
      'RequestTooLargeException',
      'Request Too Long',
    ],
    [
      'a body above what a function takes',
      '/open',
      { method: 'POST', body: Buffer.alloc(7 * 1024 * 1024, 97) },
      413,
      'RequestTooLargeException',
      'Request Too Long',
    ],
    ['a missing token', '/things', {}, 401, 'UnauthorizedException', 'Unauthorized'],
  ])('answers %s', async (_what, target, sent, status, type, message) => {
    const { send } = begin();
    const answer = await send(target, sent);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({ 'x-amzn-errortype': type, 'content-type': 'application/json' });
    expect(answer.json()).toEqual({ message });
  });

  it('answers 504 when the function takes too long', async () => {
    const { send } = begin({ timeoutInMillis: 300 });
    const answer = await send('/slow?do=wait&for=2000');
    expect([answer.status, answer.json()]).toEqual([504, { message: 'Endpoint request timed out' }]);
  });

  it('answers 500 when the function is throttled', async () => {
    const { send } = begin({ reserved: 0 });
    const answer = await send('/open');
    expect([answer.status, answer.json()]).toEqual([500, { message: 'Internal server error' }]);
  });

  it('names a missing permission in the log', async () => {
    const { send, said } = begin();
    await send('/forbidden');
    expect(said('apigateway').join()).toContain('Invalid permissions on Lambda function');
  });

  it('refuses to start with siblings of two names at one position', () => {
    expect(() => begin({ paths: { '/things/{other}/more': { get: anOperation() } } })).toThrow(/siblings/);
  });
});
