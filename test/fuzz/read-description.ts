import { isRecord } from '../builders/is-record.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Definitions } from './schema-faults.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

interface Content {
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

/** One operation of the served description. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly roles: readonly string[] | undefined;
  readonly parameters: readonly Parameter[];
  readonly body: Content | undefined;
  /** By status; the schema is absent where no content is named. */
  readonly responses: Readonly<Record<string, { readonly type?: string; readonly schema?: JsonSchema }>>;
}

export interface Description {
  readonly operations: readonly Operation[];
  readonly definitions: Definitions;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

interface DocumentedOperation {
  readonly operationId: string;
  readonly 'x-roles'?: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
}

const operationOf = (path: string, method: string, documented: DocumentedOperation): Operation => ({
  method: method.toUpperCase(),
  path,
  operationId: documented.operationId,
  roles: documented['x-roles'],
  parameters: documented.parameters,
  body: Object.values(documented.requestBody?.content ?? {})[0],
  responses: Object.fromEntries(
    Object.entries(documented.responses).map(([status, { content = {} }]) => {
      const [type, first] = Object.entries(content)[0] ?? [];
      return [status, { ...(type !== undefined && { type }), ...(first && { schema: first.schema }) }];
    }),
  ),
});

/** Reads the text of `/openapi.json`. */
export const readDescription = (text: string): Description => {
  const { paths, components }: Document = JSON.parse(text);
  return {
    operations: Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, documented]) => operationOf(path, method, documented)),
    ),
    definitions: {
      find: (ref) => {
        const schema = components.schemas[ref.replace('#/components/schemas/', '')];
        if (!isRecord(schema)) throw new Error(`the description has no ${ref}`);
        return schema;
      },
    },
  };
};
