import type { APIGatewayProxyEvent } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { Language } from '../kernel/bilingual.ts';
import { DomainError, type Issue } from '../kernel/domain-error.ts';
import { errorMap, issueOf, issuesOf } from './issues.ts';
import { personalNumberIssues } from './personal-numbers.ts';
import { parseJson } from './parse-json.ts';
import type { Route } from './route.ts';

export const headersOf = (event: APIGatewayProxyEvent): Record<string, string> =>
  Object.fromEntries(
    Object.entries(event.headers ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), value]],
    ),
  );

export const rawBodyOf = (event: APIGatewayProxyEvent): string =>
  event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');

interface Part {
  readonly value: unknown;
  readonly issues: readonly Issue[];
}

const check = (schema: z.ZodMiniType | undefined, value: unknown, root: string, language: Language): Part => {
  if (schema === undefined) return { value, issues: [] };
  const parsed = schema.safeParse(value, { error: errorMap(language) });
  return parsed.success
    ? { value: parsed.data, issues: [] }
    : { value: undefined, issues: issuesOf(parsed.error, root, language) };
};

const readQuery = (
  event: APIGatewayProxyEvent,
  schema: z.ZodMiniType | undefined,
  language: Language,
): Part => {
  if (schema === undefined) return { value: {}, issues: [] };
  const single = event.queryStringParameters ?? {};
  const all = event.multiValueQueryStringParameters ?? {};
  const repeated = Object.keys(all).filter((name) => (all[name]?.length ?? 0) > 1);
  if (repeated.length > 0)
    return {
      value: undefined,
      issues: repeated.map((name) => issueOf(`/query/${name.slice(0, 100)}`, 'query.repeated', language)),
    };
  return check(schema, { ...single }, '/query', language);
};

const readBody = (
  rawBody: string,
  { body: schema, personal = [] }: Pick<Route<never>, 'body' | 'personal'>,
  language: Language,
): Part => {
  if (schema === undefined) return { value: undefined, issues: [] };
  if (rawBody.trim() === '')
    return { value: undefined, issues: [issueOf('/body', 'json.missing', language)] };
  const parsed = parseJson(rawBody);
  if (parsed.kind === 'value') {
    const { value, issues } = check(schema, parsed.value, '/body', language);
    return { value, issues: [...issues, ...personalNumberIssues(value, { personal, language })] };
  }
  if (parsed.code === 'json.too-large') throw new DomainError('request.too-large');
  return { value: undefined, issues: [issueOf('/body', parsed.code, language)] };
};

/**
 * Path, query and body of a request, each validated once.
 * @throws DomainError `request.invalid` with every issue found, `request.too-large`
 */
export const readRequest = (
  event: APIGatewayProxyEvent,
  route: Pick<Route<never>, 'parameters' | 'query' | 'body' | 'personal'>,
  { language, rawBody }: { language: Language; rawBody: string },
): { path: unknown; query: unknown; body: unknown } => {
  const path = check(route.parameters, event.pathParameters ?? {}, '/path', language);
  const query = readQuery(event, route.query, language);
  const body = readBody(rawBody, route, language);
  const issues = [...path.issues, ...query.issues, ...body.issues];
  if (issues.length > 0) throw new DomainError('request.invalid', {}, issues);
  return { path: path.value, query: query.value, body: body.value };
};
