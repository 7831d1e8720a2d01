import * as z from 'zod/mini';
import type { Bilingual } from '../kernel/bilingual.ts';
import { problemCodes } from './problem-catalogue.ts';

/** A text of the description, in both languages. */
export const both = ({ zh, en }: Bilingual): string => `${zh} · ${en}`;

export type Json = Readonly<Record<string, unknown>>;

/** The schema of a value as clients send it (`input`, strict) or get it (`output`, may grow), in JSON Schema 2020-12. */
export const jsonSchemaOf = (schema: z.ZodMiniType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      if (io === 'output' && jsonSchema.additionalProperties === false)
        delete jsonSchema.additionalProperties;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return rest;
};

/** Shared by every operation: the problem of RFC 9457 with the members of the house. */
export const problemSchema: Json = {
  type: 'object',
  description:
    '错误（RFC 9457），语言随 Accept-Language。 · An error (RFC 9457) in the language of Accept-Language.',
  required: ['code', 'title', 'detail', 'requestId', 'issues'],
  properties: {
    code: { type: 'string', enum: problemCodes },
    title: { type: 'string' },
    detail: { type: 'string' },
    requestId: { type: 'string' },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: {
          path: { type: 'string', description: 'JSON Pointer: /body/works/0/name' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};

export const securitySchemes: Json = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description:
      '声明 sub、county、roles，以及 organisation、department、agentFor。 · Claims sub, county, roles, and organisation, department, agentFor.',
  },
};

export const languageHeader: Json = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: '错误信息的语言：zh（默认）或 en。 · Language of errors: zh (default) or en.',
  schema: { type: 'string' },
  example: 'en',
};

const webhookHeader = (name: string, zh: string, en: string): Json => ({
  name,
  in: 'header',
  required: true,
  description: `${zh} · ${en}`,
  schema: { type: 'string' },
});

/** Of a request that is signed as Standard Webhooks says. */
export const webhookHeaders: readonly Json[] = [
  webhookHeader(
    'webhook-id',
    '消息编号，重试时不变，同一编号只办理一次',
    'Id of the message: the same at every retry, runs once',
  ),
  webhookHeader('webhook-timestamp', '签名时间，Unix 秒', 'Moment of signing, Unix seconds'),
  webhookHeader(
    'webhook-signature',
    'v1 签名，多个以空格分隔',
    'v1,<base64 of HMAC-SHA256>, several parted by a space',
  ),
];

export const idempotencyHeader: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description:
    '同一操作重试时使用同一个键，24 小时内只办理一次。 · The same key on every retry of a command; it runs once within 24 hours.',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
  example: '2f1c7a8e-register-01',
};
