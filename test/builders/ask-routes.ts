import type { ApiHandler } from '../../shared/http/create-api.ts';
import type { RouteFacts } from '../../shared/http/openapi-operation.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { Answered, As, Ask } from './project-api.ts';
import { lambdaContext, proxyEvent } from './proxy-event.ts';

const authorizerOf = (
  { user = 'user-1', roles, county = '999901', department, organisation, agentFor }: As,
  now: number,
) => ({
  sub: user,
  roles: roles.join(','),
  county,
  expires: String(now / 1_000 + 3_600),
  ...(department !== undefined && { department }),
  ...(organisation !== undefined && { organisation }),
  ...(agentFor !== undefined && { agentFor }),
});

/** Asks a handler as the gateway does, by the paths of its route table. A POST gets a key of its own unless one is given. */
export const askRoutes = (routes: readonly RouteFacts[], handler: ApiHandler, clock: Clock) => {
  let keys = 0;
  const resourceOf = (path: string) => {
    for (const { path: resource } of routes) {
      const match = new RegExp(`^${resource.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`).exec(path);
      if (match !== null) return { resource, pathParameters: { ...match.groups } };
    }
    return { resource: path, pathParameters: {} };
  };
  return async (request: string, { as, body, key = `key-${(keys += 1)}` }: Ask = {}): Promise<Answered> => {
    const [httpMethod = '', whole = ''] = request.split(' ');
    const [path = '', search = ''] = whole.split('?');
    const event = proxyEvent({
      httpMethod,
      path,
      ...resourceOf(path),
      headers: {
        'Accept-Language': 'en',
        ...(key !== null && httpMethod === 'POST' && { 'Idempotency-Key': key }),
      },
      queryStringParameters: search === '' ? null : Object.fromEntries(new URLSearchParams(search)),
      body: body === undefined ? null : JSON.stringify(body),
      ...(as && { authorizer: authorizerOf(as, clock()) }),
    });
    const answer = await handler(event, lambdaContext);
    const answered: Record<string, unknown> = answer.body === '' ? {} : JSON.parse(answer.body);
    return { status: answer.statusCode, body: answered, headers: answer.headers ?? {} };
  };
};
