import { afterEach, describe, expect, it } from 'vitest';

import type { ComputeCloud } from './compute-cloud.ts';
import { aComputeCloud } from './compute-cloud.ts';
import { aGatewayClient } from './gateway-client.ts';
import { anApi } from './gateway-template.ts';
import type { Resources } from './template-builder.ts';

let open: ComputeCloud | undefined;
const begin = (resources: Resources = anApi()) => {
  open = aComputeCloud(resources);
  return { ...open, send: aGatewayClient(open) };
};

afterEach(async () => {
  await open?.close();
  open = undefined;
});

const as = (authorization: string) => ({ headers: { authorization } });
const without = (name: string): Resources =>
  Object.fromEntries(Object.entries(anApi()).filter(([id]) => id !== name));

describe('the authoriser', () => {
  it('hands its context to the function as text', async () => {
    const { send } = begin();
    expect((await send('/things', as('allow'))).json()).toMatchObject({
      requestContext: { authorizer: { principalId: 'somebody', flag: 'true', asked: '1' } },
    });
  });

  it('is asked once per token until its answer expires in virtual time', async () => {
    const { send, pass, said, cloud } = begin();
    const asked = async () => /"asked":"(\d)"/.exec((await send('/things', as('allow'))).text)?.[1];
    expect(await asked()).toBe('1');
    await pass(59);
    expect(await asked()).toBe('1');
    await pass(1);
    expect(await asked()).toBe('2');
    expect(said('apigateway')).toEqual([]);
    expect(cloud.usage.report().functions['Authoriser']?.invocations).toBe(2);
  });

  it('is asked every time when it has no cache', async () => {
    const { send, cloud } = begin(anApi({ ttl: 0 }));
    await send('/things', as('allow'));
    await send('/things', as('allow'));
    expect(cloud.usage.report().functions['Authoriser']?.invocations).toBe(2);
  });

  it('is not asked without a token', async () => {
    const { send, cloud } = begin();
    expect((await send('/things')).status).toBe(401);
    expect(cloud.usage.report().functions['Authoriser']).toBeUndefined();
  });

  it.each([
    ['unauthorised', 401, 'UnauthorizedException', 'Unauthorized'],
    ['other', 500, 'AuthorizerConfigurationException', null],
    ['garbage', 500, 'AuthorizerConfigurationException', null],
    ['nested', 500, 'AuthorizerConfigurationException', null],
    [
      'deny',
      403,
      'AccessDeniedException',
      'User is not authorized to access this resource with an explicit deny in an identity-based policy',
    ],
  ])('that answers "%s" ends the request with %i %s', async (token, status, type, message) => {
    const { send } = begin();
    const answer = await send('/things', as(token));
    expect([answer.status, answer.headers['x-amzn-errortype'], answer.json()]).toEqual([
      status,
      type,
      { message },
    ]);
  });

  it('lets its policy decide per method, from the cache too', async () => {
    const { send } = begin();
    expect((await send('/things', as('narrow'))).status).toBe(200);
    const answer = await send('/things', { method: 'POST', ...as('narrow') });
    expect([answer.status, answer.headers['x-amzn-errortype']]).toEqual([403, 'AccessDeniedException']);
  });

  it('without its Lambda permission is a configuration error', async () => {
    const { send, said } = begin(without('AuthoriserPermission'));
    const answer = await send('/things', as('allow'));
    expect([answer.status, answer.headers['x-amzn-errortype']]).toEqual([
      500,
      'AuthorizerConfigurationException',
    ]);
    expect(said('apigateway').join()).toContain('Invalid permissions');
  });
});
