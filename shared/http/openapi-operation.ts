import type * as z from 'zod/mini';
import type { ErrorCode } from '../kernel/domain-error.ts';
import {
  both,
  idempotencyHeader,
  type Json,
  jsonSchemaOf,
  languageHeader,
  webhookHeaders,
} from './openapi-schemas.ts';
import { findProblem } from './problem-catalogue.ts';
import type { Route } from './route.ts';

/** What a route table shows of itself: everything but its handlers. */
export type RouteFacts = Omit<Route<never>, 'handle'>;

const parametersOf = (schema: z.ZodMiniType | undefined, where: 'path' | 'query'): Json[] => {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = jsonSchemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: property,
  }));
};

const isSigned = ({ access }: RouteFacts): boolean => access.kind === 'proof' && access.proof === 'signature';

const needsKey = (route: RouteFacts): boolean => route.method === 'POST' && route.idempotency !== 'none';

// What the frame answers beside the codes of the route itself.
const frameCodes = (route: RouteFacts): ErrorCode[] => [
  'request.too-large',
  'request.too-many',
  'service.unavailable',
  'internal.error',
  ...(route.parameters || route.query || route.body ? (['request.invalid'] as const) : []),
  ...(needsKey(route) ? (['idempotency.key-missing', 'idempotency.body-differs'] as const) : []),
  ...(route.access.kind === 'roles' ? (['auth.token-invalid', 'auth.role-missing'] as const) : []),
];

const problemResponses = (route: RouteFacts): Json => {
  const codes = [...new Set([...route.errors, ...frameCodes(route)])].sort();
  const byStatus = Map.groupBy(codes, (code) => findProblem(code)?.status ?? 500);
  return Object.fromEntries(
    [...byStatus].map(([status, listed]) => [
      String(status),
      {
        description: listed
          .map((code) => {
            const title = findProblem(code)?.title;
            return `\`${code}\` ${title?.zh ?? ''} · ${title?.en ?? ''}`;
          })
          .join('\n\n'),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [
                { $ref: '#/components/schemas/Problem' },
                { properties: { code: { type: 'string', enum: listed } } },
              ],
            },
          },
        },
      },
    ]),
  );
};

const otherResponses = ({ answer: { also = {} } }: RouteFacts): Json =>
  Object.fromEntries(Object.entries(also).map(([status, text]) => [status, { description: both(text) }]));

const content = (schema: z.ZodMiniType, io: 'input' | 'output', example: unknown): Json => ({
  'application/json': { schema: jsonSchemaOf(schema, io), ...(example === undefined ? {} : { example }) },
});

const accessOf = ({ access }: RouteFacts): Json => {
  if (access.kind !== 'roles') return { security: [] };
  return { security: [{ bearer: [] }], 'x-roles': access.roles };
};

/** One operation object of OpenAPI 3.1. */
export const openapiOperation = (route: RouteFacts, tag: string): Json => {
  const { status, schema, description } = route.answer;
  return {
    operationId: route.operationId,
    summary: both(route.summary),
    tags: [tag],
    ...accessOf(route),
    parameters: [
      ...parametersOf(route.parameters, 'path'),
      ...parametersOf(route.query, 'query'),
      ...(needsKey(route) ? [idempotencyHeader] : []),
      ...(isSigned(route) ? webhookHeaders : []),
      languageHeader,
    ],
    ...(route.body && {
      requestBody: { required: true, content: content(route.body, 'input', route.example?.body) },
    }),
    responses: {
      [String(status)]: {
        description: both(description),
        ...(schema && { content: content(schema, 'output', route.example?.answer) }),
      },
      ...otherResponses(route),
      ...problemResponses(route),
    },
  };
};
