import type { AwsAnswer } from '../endpoint/aws-service.ts';
import { asRecord } from '../template/as-record.ts';

/** Headers of a function that API Gateway does not pass on under their own name. */
const remapped = new Set([
  'authorization',
  'connection',
  'content-length',
  'content-md5',
  'date',
  'expect',
  'host',
  'max-forwards',
  'proxy-authenticate',
  'server',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'via',
  'www-authenticate',
]);

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const known = new Set(['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded']);

const headersOf = (
  payload: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> | undefined => {
  const found = new Map<string, string[]>();
  const add = (name: string, value: unknown): boolean => {
    if (!isScalar(value)) return false;
    const lower = name.toLowerCase();
    const key = remapped.has(lower) ? `x-amzn-remapped-${lower}` : lower;
    found.set(key, [...new Set([...(found.get(key) ?? []), String(value)])]);
    return true;
  };
  for (const [name, value] of Object.entries(asRecord(payload['headers'])))
    if (value !== null && !add(name, value)) return undefined;
  for (const [name, values] of Object.entries(asRecord(payload['multiValueHeaders'])))
    if (!Array.isArray(values) || !values.every((value) => add(name, value))) return undefined;
  return Object.fromEntries([...found].map(([name, values]) => [name, values.join(', ')]));
};

/** The answer that a function's proxy result means, or undefined when it is malformed. */
export const proxyAnswer = (payload: unknown): AwsAnswer | undefined => {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return undefined;
  const result = asRecord(payload);
  if (Object.keys(result).some((name) => !known.has(name))) return undefined;
  const status = Number(result['statusCode']);
  if (!isScalar(result['statusCode']) || !Number.isInteger(status) || status < 100 || status > 599)
    return undefined;
  const body = result['body'] ?? '';
  if (!isScalar(body)) return undefined;
  const headers = headersOf(result);
  if (headers === undefined) return undefined;
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: result['isBase64Encoded'] === true ? Buffer.from(String(body), 'base64') : String(body),
  };
};
