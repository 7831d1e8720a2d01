import type { Match } from './match-operation.ts';
import type { RequestParameter, RestApi } from './rest-api.ts';

/** A request as the listener hands it over. */
export interface GatewayRequest {
  readonly method: string;
  /** As sent: not decoded, without the query. */
  readonly path: string;
  readonly rawQuery: string;
  /** Lower-cased names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly requestId: string;
  readonly sourceIp: string;
}

/** A request with the operation that it asks for. */
export interface MatchedRequest extends Match {
  readonly api: RestApi;
  readonly request: GatewayRequest;
  /** Decoded; every value of each name. */
  readonly query: Readonly<Record<string, readonly string[]>>;
}

export const readQuery = (rawQuery: string): Readonly<Record<string, readonly string[]>> => {
  const found = new Map<string, readonly string[]>();
  for (const [name, value] of new URLSearchParams(rawQuery))
    found.set(name, [...(found.get(name) ?? []), value]);
  return Object.fromEntries(found);
};

/** ARN of the method as policies and permissions name it, by the given path. */
export const methodArn = ({ api, request }: MatchedRequest, path: string): string =>
  `${api.arn}/${api.stage}/${request.method}/${path.replace(/^\//, '')}`;

export const parameterOf = (
  matched: MatchedRequest,
  { place, name }: RequestParameter,
): string | undefined => {
  const { request, query, pathParameters, api } = matched;
  switch (place) {
    case 'header':
      return request.headers[name.toLowerCase()];
    case 'querystring':
      return query[name]?.at(-1);
    case 'path':
      return pathParameters[name];
    case 'stage':
      return api.stageVariables[name];
    case 'context':
      return contextValues(matched)[name];
    default:
      return place satisfies never;
  }
};

/** What `$context.` names, except the error. */
export const contextValues = ({
  api,
  request,
  operation,
}: MatchedRequest): Readonly<Record<string, string>> => ({
  apiId: api.id,
  httpMethod: request.method,
  'identity.sourceIp': request.sourceIp,
  'identity.userAgent': request.headers['user-agent'] ?? '',
  path: `/${api.stage}${request.path}`,
  protocol: 'HTTP/1.1',
  requestId: request.requestId,
  resourcePath: operation.resource,
  stage: api.stage,
});
