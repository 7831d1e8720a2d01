import createFrame from '@middy/core';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { Language } from '../kernel/bilingual.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { preferredLanguage } from './accept-language.ts';
import { proxyAnswer } from './answer.ts';
import type { ApiPorts } from './api-ports.ts';
import { actingRole, actorOf, anonymous, readCaller } from './caller.ts';
import { findEarlierAnswer, onceOf, readAttempt } from './idempotency.ts';
import { knownError, problemAnswer } from './problem.ts';
import { headersOf, rawBodyOf, readRequest } from './read-request.ts';
import type { Caller, Route, RouteAnswer } from './route.ts';

export type ApiHandler = (event: APIGatewayProxyEvent, context: Context) => Promise<APIGatewayProxyResult>;

const languageOf = (event: APIGatewayProxyEvent): Language =>
  preferredLanguage(headersOf(event)['accept-language']);

const needsKey = (route: Pick<Route<never>, 'method' | 'idempotency'>): boolean =>
  route.method === 'POST' && route.idempotency !== 'none';

const callerOf = <Ports extends ApiPorts>(
  { access }: Route<Ports>,
  { county, clock }: Ports,
  { requestContext }: APIGatewayProxyEvent,
): Caller =>
  access.kind === 'roles' ? readCaller(requestContext.authorizer, { county, now: clock() }) : anonymous;

const run = async <Ports extends ApiPorts>(
  route: Route<Ports>,
  ports: Ports,
  event: APIGatewayProxyEvent,
): Promise<RouteAnswer> => {
  const headers = headersOf(event);
  const rawBody = rawBodyOf(event);
  const proof = await route.prove?.(ports)({ path: event.pathParameters ?? {}, headers, rawBody });
  const caller = proof?.caller ?? callerOf(route, ports, event);
  const role = actingRole(caller, route.access);
  const operation = `${event.httpMethod} ${event.path}`;
  const attempt =
    proof?.attempt ??
    (needsKey(route) ? readAttempt(headers['idempotency-key'], { caller, operation, rawBody }) : undefined);
  // Before the record is looked for: its key holds the path, which is not bounded until it was checked.
  const request = readRequest(event, route, { language: languageOf(event), rawBody });
  const earlier = attempt && (await findEarlierAnswer(attempt, ports));
  if (earlier !== undefined) return earlier;
  try {
    return await route.handle(ports)({
      requestId: event.requestContext.requestId,
      caller,
      actor: actorOf(caller, role),
      ...request,
      rawBody,
      headers,
      once: onceOf(attempt),
      ...(proof?.claimedAt !== undefined && { claimedAt: proof.claimedAt }),
    });
  } catch (error) {
    // A twin may have been written meanwhile: what this one met is then the twin's own work.
    const isRule = attempt !== undefined && error instanceof DomainError;
    const twin = isRule ? await findEarlierAnswer(attempt, ports) : undefined;
    if (twin === undefined) throw error;
    return twin;
  }
};

/**
 * The handler of a context: a route table answered over API Gateway proxy events.
 * Broken rules become problems of the catalogue; anything else is logged and answered as `internal.error`.
 */
export const createApi = <Ports extends ApiPorts>(
  routes: readonly Route<Ports>[],
  ports: Ports,
): ApiHandler => {
  const table = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
  const frame = createFrame<APIGatewayProxyEvent, APIGatewayProxyResult>()
    .onError((request) => {
      const { event, error } = request;
      const { requestId } = event.requestContext;
      const problem = knownError(error);
      if (problem !== error) ports.log.error('request failed', { requestId, route: event.resource, error });
      request.response = problemAnswer(problem, { language: languageOf(event), requestId });
    })
    .handler(async (event: APIGatewayProxyEvent) => {
      const route = table.get(`${event.httpMethod} ${event.resource}`);
      if (route === undefined) throw new DomainError('route.not-found');
      const answer = await run(route, ports, event);
      return proxyAnswer((await route.complete?.(ports)(answer)) ?? answer);
    });
  return (event, context) => frame(event, context);
};
