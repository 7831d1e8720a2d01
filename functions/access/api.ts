import * as z from 'zod/mini';
import { routeOf } from '../../shared/http/define-route.ts';
import type { Route } from '../../shared/http/route.ts';
import { serveDocument } from './serve-document.ts';
import type { OpenapiPorts } from './openapi-ports.ts';

const route = routeOf<OpenapiPorts>();

/** Every route of the context `access`. */
export const accessRoutes: readonly Route<OpenapiPorts>[] = [
  route({
    method: 'GET',
    path: '/openapi.json',
    operationId: 'readOpenapi',
    summary: { zh: '接口描述（OpenAPI 3.1）', en: 'The description of this interface (OpenAPI 3.1)' },
    access: { kind: 'public' },
    answer: {
      status: 200,
      schema: z.looseObject({ openapi: z.string() }),
      description: { zh: '接口描述', en: 'The document' },
      also: { 304: { zh: 'If-None-Match 相符', en: 'If-None-Match fits' } },
    },
    errors: [],
    handle:
      ({ document }) =>
      ({ headers }) =>
        Promise.resolve(serveDocument(document, headers['if-none-match'])),
  }),
];
