import { queryPairs, type SigningScope } from './canonical-request.ts';
import type { RawRequest } from './raw-request.ts';

export interface Signature {
  readonly form: 'header' | 'query';
  readonly accessKeyId: string;
  readonly scope: SigningScope;
  /** X-Amz-Date: yyyymmddThhmmssZ */
  readonly stamp: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly token: string | undefined;
  /** Seconds, of a presigned request. */
  readonly expires: number | undefined;
}

export type ReadSignature =
  | { readonly kind: 'read'; readonly signature: Signature }
  | { readonly kind: 'absent' }
  | { readonly kind: 'malformed'; readonly form: 'header' | 'query'; readonly message: string };

const stampPattern = /^\d{8}T\d{6}Z$/;

const scopeOf = (credential: string): { accessKeyId: string; scope: SigningScope } | undefined => {
  const [accessKeyId, date, region, service, end, ...rest] = credential.split('/');
  if (!accessKeyId || !date || !region || !service || end !== 'aws4_request' || rest.length > 0)
    return undefined;
  return { accessKeyId, scope: { date, region, service } };
};

const only = (values: readonly string[] | undefined): string | undefined =>
  values?.length === 1 ? values[0] : undefined;

const fields = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(',')
      .map((part) => part.trim().split(/=(.*)/s))
      .map(([name = '', value = '']) => [name, value]),
  );

const stampOf = (request: RawRequest): string | undefined => {
  const stamp = only(request.headers.get('x-amz-date'));
  if (stamp !== undefined || request.headers.has('x-amz-date')) return stamp;
  const date = Date.parse(only(request.headers.get('date')) ?? '');
  return Number.isNaN(date) ? undefined : new Date(date).toISOString().replaceAll(/[-:]|\.\d+/g, '');
};

interface Found {
  readonly form: 'header' | 'query';
  readonly credential: string | undefined;
  readonly signedHeaders: string | undefined;
  readonly signature: string | undefined;
  readonly stamp: string | undefined;
  readonly token: string | undefined;
  readonly expires: number | undefined;
}

const check = ({
  form,
  credential,
  signedHeaders,
  signature,
  stamp,
  token,
  expires,
}: Found): ReadSignature => {
  const malformed = (message: string): ReadSignature => ({ kind: 'malformed', form, message });
  const place = form === 'header' ? 'Authorization header' : 'Query-string';
  if (!credential) return malformed(`${place} requires 'Credential' parameter.`);
  if (!signature) return malformed(`${place} requires 'Signature' parameter.`);
  if (!signedHeaders) return malformed(`${place} requires 'SignedHeaders' parameter.`);
  const names = signedHeaders.split(';');
  if (names.some((name, at) => name !== name.toLowerCase() || (at > 0 && (names[at - 1] ?? '') >= name)))
    return malformed(`${place}: SignedHeaders must be lower case, sorted and without repeats.`);
  if (!stamp || !stampPattern.test(stamp))
    return malformed(`${place} requires existence of either a 'X-Amz-Date' or a 'Date' header.`);
  const parsed = scopeOf(credential);
  if (!parsed)
    return malformed(`Credential must have exactly 5 slash-delimited elements, got '${credential}'.`);
  if (parsed.scope.date !== stamp.slice(0, 8))
    return malformed(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${parsed.scope.date}' != '${stamp.slice(0, 8)}'.`,
    );
  return {
    kind: 'read',
    signature: { form, ...parsed, stamp, signedHeaders: names, signature, token, expires },
  };
};

/** Finds the SigV4 signature of a request, in the Authorization header or in the query. */
export const readSignature = (request: RawRequest): ReadSignature => {
  const authorizations = request.headers.get('authorization');
  let pairs: readonly (readonly [string, string])[];
  try {
    pairs = queryPairs(request.rawQuery).filter(([name]) => name.toLowerCase().startsWith('x-amz-'));
  } catch {
    return { kind: 'malformed', form: 'query', message: 'The query string is not valid.' };
  }
  const signedQuery = pairs.some(([name]) => name === 'X-Amz-Algorithm' || name === 'X-Amz-Credential');
  if (authorizations && signedQuery)
    return { kind: 'malformed', form: 'query', message: 'Only one auth mechanism allowed.' };
  if (signedQuery) {
    const names = pairs.map(([name]) => name);
    if (new Set(names).size < names.length)
      return { kind: 'malformed', form: 'query', message: 'A query parameter is given more than once.' };
    const query = new Map(pairs);
    if (query.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256')
      return {
        kind: 'malformed',
        form: 'query',
        message: 'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256".',
      };
    return check({
      form: 'query',
      credential: query.get('X-Amz-Credential'),
      signedHeaders: query.get('X-Amz-SignedHeaders'),
      signature: query.get('X-Amz-Signature'),
      stamp: query.get('X-Amz-Date'),
      token: query.get('X-Amz-Security-Token'),
      expires: Number(query.get('X-Amz-Expires') ?? Number.NaN),
    });
  }
  if (!authorizations) return { kind: 'absent' };
  const [, rest] = /^AWS4-HMAC-SHA256\s+(.*)$/s.exec(only(authorizations) ?? '') ?? [];
  if (rest === undefined)
    return { kind: 'malformed', form: 'header', message: 'Unsupported Authorization header.' };
  const parts = fields(rest);
  return check({
    form: 'header',
    credential: parts.get('Credential'),
    signedHeaders: parts.get('SignedHeaders'),
    signature: parts.get('Signature'),
    stamp: stampOf(request),
    token: only(request.headers.get('x-amz-security-token')),
    expires: undefined,
  });
};
