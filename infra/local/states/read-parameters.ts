import { isJsonObject, type Json, type JsonObject } from './json.ts';
import { parseJson } from './parse-json.ts';
import { StatesError } from './states-error.ts';

/** @throws StatesError SerializationException, ValidationException for what this service does not know */
export const readParameters = (body: Buffer, known: readonly string[]): JsonObject => {
  let value: Json;
  try {
    value = parseJson(body.toString('utf8'));
  } catch {
    throw new StatesError('SerializationException', 'the body is not JSON');
  }
  if (!isJsonObject(value)) throw new StatesError('SerializationException', 'the body is not a JSON object');
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new StatesError('ValidationException', `the parameter '${unknown}' is not supported here`);
  return value;
};

export const optionalText = (parameters: JsonObject, name: string): string | undefined => {
  const value = parameters[name];
  if (value === undefined || typeof value === 'string') return value;
  throw new StatesError('ValidationException', `'${name}' must be a text`);
};

export const requiredText = (parameters: JsonObject, name: string): string => {
  const value = optionalText(parameters, name);
  if (value === undefined || value === '')
    throw new StatesError(
      'ValidationException',
      `1 validation error detected: Value at '${name}' failed to satisfy constraint: Member must not be null`,
    );
  return value;
};

export const optionalFlag = (parameters: JsonObject, name: string, absent: boolean): boolean => {
  const value = parameters[name] ?? absent;
  if (typeof value === 'boolean') return value;
  throw new StatesError('ValidationException', `'${name}' must be true or false`);
};

/** One page: `maxResults` (0 or absent: 100, at most 1,000) from `nextToken` on. */
export const pageOf = <T>(
  all: readonly T[],
  parameters: JsonObject,
): { readonly page: readonly T[]; readonly more: JsonObject } => {
  const size = parameters['maxResults'] ?? 0;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 0 || size > 1_000)
    throw new StatesError('ValidationException', "'maxResults' must be from 0 to 1000");
  const token = optionalText(parameters, 'nextToken') ?? '0';
  if (!/^\d+$/u.test(token)) throw new StatesError('InvalidToken', `Invalid Token: '${token}'`);
  const start = Number(token);
  const end = start + (size === 0 ? 100 : size);
  return { page: all.slice(start, end), more: end < all.length ? { nextToken: String(end) } : {} };
};
