import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { gatewayDocument, type GatewayRoute } from '../../../infra/gateway-document.ts';

const route = (change: Partial<GatewayRoute> = {}): GatewayRoute => ({
  method: 'POST',
  path: '/works/{worksId}/split',
  operationId: 'splitWorks',
  access: { kind: 'roles' },
  ...change,
});

const documentOf = (...routes: readonly GatewayRoute[]): object =>
  gatewayDocument({
    title: 'Test',
    version: '1',
    operations: routes.map((one) => ({ route: one, uri: 'uri-of-function' })),
    authoriserUri: 'uri-of-authoriser',
    identityTtl: 60,
    responses: [{ type: 'DEFAULT_4XX', headers: { 'gatewayresponse.header.X': "'y'" }, template: '{}' }],
  });

describe('gateway.json', () => {
  it('holds paths, parameters, security, integrations and answers, and no schema of a body', () => {
    expect(documentOf(route())).toMatchSnapshot();
  });

  it('asks for the key of a command that must run once, and not where another proof serves', () => {
    expect(JSON.stringify(documentOf(route()))).toContain('Idempotency-Key');
    expect(JSON.stringify(documentOf(route({ idempotency: 'none' })))).not.toContain('Idempotency-Key');
    expect(JSON.stringify(documentOf(route({ method: 'GET' })))).not.toContain('Idempotency-Key');
  });

  it('lets public and proved routes pass the authoriser by', () => {
    const openly = documentOf(
      route({ access: { kind: 'public' } }),
      route({ path: '/b', access: { kind: 'proof' } }),
    );
    expect(openly).toMatchObject({
      paths: { '/works/{worksId}/split': { post: { security: [] } }, '/b': { post: { security: [] } } },
    });
  });

  it('says which parameters of the query are required', () => {
    const query = z.object({ from: z.string(), to: z.optional(z.string()) });
    expect(documentOf(route({ method: 'GET', path: '/a', query }))).toMatchObject({
      paths: {
        '/a': {
          get: {
            parameters: [
              { name: 'from', in: 'query', required: true },
              { name: 'to', in: 'query', required: false },
            ],
          },
        },
      },
    });
  });

  it('refuses the same operation from two tables', () => {
    expect(() => documentOf(route(), route())).toThrow('stands in two route tables');
  });
});
