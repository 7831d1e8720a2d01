import { z } from 'zod';
import type { ZodMiniType } from 'zod/mini';
import type { GatewayResponse } from '../shared/http/gateway-responses.ts';

/** What the gateway needs of a route: no schema of a body, no code. */
export interface GatewayRoute {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly access: { readonly kind: 'public' | 'roles' | 'proof' };
  readonly query?: ZodMiniType;
  readonly idempotency?: 'none';
}

export interface GatewayOperation {
  readonly route: GatewayRoute;
  /** Integration URI of the function that serves it. */
  readonly uri: string;
}

export interface GatewayDocumentOptions {
  readonly title: string;
  readonly version: string;
  readonly operations: readonly GatewayOperation[];
  /** Integration URI of the authoriser. */
  readonly authoriserUri: string;
  /** Seconds for which an identity is kept. */
  readonly identityTtl: number;
  readonly responses: readonly GatewayResponse[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: { readonly type: 'string' };
}

const parameter = (name: string, where: Parameter['in'], required: boolean): Parameter => ({
  name,
  in: where,
  required,
  schema: { type: 'string' },
});

const queryParameters = (query: ZodMiniType | undefined): readonly Parameter[] => {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' });
  return Object.keys(properties).map((name) => parameter(name, 'query', required.includes(name)));
};

const parametersOf = (route: GatewayRoute): readonly Parameter[] => {
  const path = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name, 'path', true));
  const once = route.method === 'POST' && route.idempotency !== 'none';
  return [
    ...path,
    ...queryParameters(route.query),
    ...(once ? [parameter('Idempotency-Key', 'header', true)] : []),
  ];
};

const operationOf = ({ route, uri }: GatewayOperation): object => ({
  operationId: route.operationId,
  parameters: parametersOf(route),
  security: route.access.kind === 'roles' ? [{ bearer: [] }] : [],
  responses: { 200: { description: 'See openapi.json' } },
  'x-amazon-apigateway-integration': {
    type: 'aws_proxy',
    httpMethod: 'POST',
    uri,
    passthroughBehavior: 'when_no_match',
  },
});

const pathsOf = (operations: readonly GatewayOperation[]): Record<string, Record<string, object>> => {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const { path, method } = operation.route;
    const methods = (paths[path] ??= {});
    if (method.toLowerCase() in methods) throw new Error(`${method} ${path} stands in two route tables`);
    methods[method.toLowerCase()] = operationOf(operation);
  }
  return paths;
};

const responseOf = ({ status, headers, template }: GatewayResponse): object => ({
  ...(status === undefined ? {} : { statusCode: status }),
  responseParameters: headers,
  responseTemplates: { 'application/json': template },
});

/** `gateway.json`: OpenAPI 3.0.1 as API Gateway imports it. Bodies are checked by the functions alone. */
export const gatewayDocument = (options: GatewayDocumentOptions): object => ({
  openapi: '3.0.1',
  info: { title: options.title, version: options.version },
  paths: pathsOf(options.operations),
  components: {
    securitySchemes: {
      bearer: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': {
          type: 'request',
          authorizerUri: options.authoriserUri,
          authorizerResultTtlInSeconds: options.identityTtl,
          identitySource: 'method.request.header.Authorization',
        },
      },
    },
  },
  'x-amazon-apigateway-gateway-responses': Object.fromEntries(
    options.responses.map((response) => [response.type, responseOf(response)]),
  ),
});
