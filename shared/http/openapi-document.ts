import type { Bilingual } from '../kernel/bilingual.ts';
import { openapiOperation, type RouteFacts } from './openapi-operation.ts';
import { both, type Json, problemSchema, securitySchemes } from './openapi-schemas.ts';

export interface OpenapiInput {
  readonly title: Bilingual;
  readonly version: string;
  readonly servers: readonly { readonly url: string; readonly description?: string }[];
  readonly tables: readonly {
    readonly tag: string;
    readonly description: Bilingual;
    readonly routes: readonly RouteFacts[];
  }[];
}

/** OpenAPI 3.1 of route tables: the same input gives the same document, to the byte of its JSON. */
export const openapiDocument = ({ title, version, servers, tables }: OpenapiInput): Json => {
  const paths: Record<string, Record<string, Json>> = {};
  const rows = tables.flatMap(({ tag, routes }) => routes.map((route) => ({ tag, route })));
  const ordered = rows.sort((a, b) =>
    `${a.route.path} ${a.route.method}` < `${b.route.path} ${b.route.method}` ? -1 : 1,
  );
  for (const { tag, route } of ordered)
    (paths[route.path] ??= {})[route.method.toLowerCase()] = openapiOperation(route, tag);
  return {
    openapi: '3.1.0',
    info: { title: both(title), version },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers,
    tags: tables.map(({ tag, description }) => ({ name: tag, description: both(description) })),
    paths,
    components: { schemas: { Problem: problemSchema }, securitySchemes },
  };
};
