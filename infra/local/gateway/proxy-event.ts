import type { MatchedRequest } from './gateway-request.ts';

const hopByHop = new Set([
  'connection',
  'transfer-encoding',
  'expect',
  'keep-alive',
  'upgrade',
  'te',
  'trailer',
]);

const single = (all: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, string>> | null =>
  Object.keys(all).length === 0
    ? null
    : Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values.at(-1) ?? '']));

const headersOf = ({ request }: MatchedRequest): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(request.headers).filter(([name]) => !hopByHop.has(name))),
  'X-Forwarded-For': request.sourceIp,
  'X-Forwarded-Port': '443',
  'X-Forwarded-Proto': 'https',
});

const requestTime = (now: number): string => {
  const [, day = '', month = '', year = '', time = ''] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(now).toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
};

/** The parts that a proxy event and an authoriser's event share. */
export const requestEvent = (
  matched: MatchedRequest,
  now: number,
  account: string,
  authorizer?: Readonly<Record<string, unknown>>,
) => {
  const { api, request, operation, pathParameters, query } = matched;
  const headers = headersOf(matched);
  return {
    resource: operation.resource,
    path: request.path,
    httpMethod: request.method,
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: single(query),
    multiValueQueryStringParameters: Object.keys(query).length === 0 ? null : query,
    pathParameters: Object.keys(pathParameters).length === 0 ? null : pathParameters,
    stageVariables: Object.keys(api.stageVariables).length === 0 ? null : api.stageVariables,
    requestContext: {
      accountId: account,
      apiId: api.id,
      ...(authorizer === undefined ? {} : { authorizer }),
      domainName: `${api.id}.execute-api`,
      domainPrefix: api.id,
      extendedRequestId: request.requestId,
      httpMethod: request.method,
      identity: {
        accessKey: null,
        accountId: null,
        caller: null,
        cognitoAuthenticationProvider: null,
        cognitoAuthenticationType: null,
        cognitoIdentityId: null,
        cognitoIdentityPoolId: null,
        principalOrgId: null,
        sourceIp: request.sourceIp,
        user: null,
        userAgent: request.headers['user-agent'] ?? null,
        userArn: null,
      },
      path: `/${api.stage}${request.path}`,
      protocol: 'HTTP/1.1',
      requestId: request.requestId,
      requestTime: requestTime(now),
      requestTimeEpoch: now,
      resourceId: operation.resource,
      resourcePath: operation.resource,
      stage: api.stage,
    },
  };
};

const isBinary = (types: readonly string[], contentType: string): boolean => {
  const given = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return types.some((type) => {
    const [main, sub] = type.split('/');
    const [givenMain, givenSub] = given.split('/');
    return (main === '*' || main === givenMain) && (sub === '*' || sub === givenSub);
  });
};

/** The event of a Lambda proxy integration, payload version 1. */
export const proxyEvent = (
  matched: MatchedRequest,
  now: number,
  account: string,
  authorizer?: Readonly<Record<string, unknown>>,
) => {
  const { api, request } = matched;
  const binary = isBinary(api.binaryMediaTypes, request.headers['content-type'] ?? '');
  const body = request.body.length === 0 ? null : request.body.toString(binary ? 'base64' : 'utf8');
  return {
    ...requestEvent(matched, now, account, authorizer),
    body,
    isBase64Encoded: binary && body !== null,
  };
};
