import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { keepMade } from '../keep-made.ts';
import type { RawRequest } from './raw-request.ts';

export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

const hmac = (key: string | Buffer | KeyObject, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** As SigV4 encodes: everything but A-Z a-z 0-9 - . _ ~ */
export const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Pairs of a raw query, decoded, in order. @throws URIError for a broken escape. */
export const queryPairs = (rawQuery: string): readonly (readonly [string, string])[] =>
  rawQuery
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', value = ''] = part.replaceAll('+', '%20').split(/=(.*)/s);
      return [decodeURIComponent(name), decodeURIComponent(value)];
    });

const canonicalQuery = (rawQuery: string): string =>
  queryPairs(rawQuery)
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]): readonly [string, string] => [encode(name), encode(value)])
    .sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

const normalised = (path: string): string => {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop();
    else if (segment !== '' && segment !== '.') kept.push(segment);
  }
  return `/${kept.join('/')}${kept.length > 0 && path.endsWith('/') ? '/' : ''}`;
};

/** S3 encodes the key once and keeps it as it is; every other service normalises and encodes what was sent again. */
const canonicalPath = (path: string, service: string): string =>
  service === 's3'
    ? path
        .split('/')
        .map((segment) => encode(decodeURIComponent(segment)))
        .join('/')
    : normalised(path)
        .split('/')
        .map((segment) => encode(segment))
        .join('/');

const canonicalHeader = (values: readonly string[]): string =>
  values.map((value) => value.trim().replaceAll(/\s+/g, ' ')).join(',');

/** @throws URIError when path or query hold a broken escape. */
export const canonicalRequest = (
  request: RawRequest,
  service: string,
  signedHeaders: readonly string[],
  payloadHash: string,
): string =>
  [
    request.method,
    canonicalPath(request.path, service),
    canonicalQuery(request.rawQuery),
    ...signedHeaders.map((name) => `${name}:${canonicalHeader(request.headers.get(name) ?? [])}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');

export interface SigningScope {
  /** yyyymmdd */
  readonly date: string;
  readonly region: string;
  readonly service: string;
}

/** Derived once for secret, day and service (by line), as every client keeps it too. */
const signingKey = keepMade(1_000, (name: string): KeyObject => {
  const [secret = '', date = '', ...rest] = name.split('\n');
  return createSecretKey(rest.reduce((from, part) => hmac(from, part), hmac(`AWS4${secret}`, date)));
});

/** The signature in hexadecimal over a canonical request. `stamp` is X-Amz-Date. */
export const signatureOf = (
  secret: string,
  stamp: string,
  scope: SigningScope,
  canonical: string,
): string => {
  const parts = [scope.date, scope.region, scope.service, 'aws4_request'];
  const text = ['AWS4-HMAC-SHA256', stamp, parts.join('/'), sha256(canonical)].join('\n');
  return hmac(signingKey([secret, ...parts].join('\n')), text).toString('hex');
};
