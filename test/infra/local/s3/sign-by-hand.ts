import { createHash, createHmac } from 'node:crypto';

/** A request that nobody signed yet, or somebody did: `url` is path and query as they go over the wire. */
export interface HandRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface HandKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

export const sha256Hex = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

export const sha256Base64 = (data: string | Buffer): string =>
  createHash('sha256').update(data).digest('base64');

const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

const stampOf = (moment: number): string => new Date(moment).toISOString().replace(/[-:]|\.\d+/g, '');

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

const canonicalQuery = (query: string): string => {
  const pairs = query
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  const encoded = pairs.map(
    ([name = '', value = '']) => `${encode(decodeURIComponent(name))}=${encode(decodeURIComponent(value))}`,
  );
  return encoded.sort().join('&');
};

const signature = (
  request: HandRequest,
  signed: readonly string[],
  hash: string,
  key: HandKey,
  stamp: string,
  region: string,
): string => {
  const [path = '', query = ''] = request.url.split('?');
  const lines = signed.map((name) => `${name}:${(request.headers[name] ?? '').trim()}\n`).join('');
  const canonical = [request.method, path, canonicalQuery(query), lines, signed.join(';'), hash].join('\n');
  const scope = `${stamp.slice(0, 8)}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', stamp, scope, sha256Hex(canonical)].join('\n');
  const dated = hmac(`AWS4${key.secretAccessKey}`, stamp.slice(0, 8));
  const signingKey = hmac(hmac(hmac(dated, region), 's3'), 'aws4_request');
  return hmac(signingKey, text).toString('hex');
};

export interface SigningOptions {
  readonly key: HandKey;
  readonly at: number;
  readonly region: string;
  /** Presigned only, seconds. */
  readonly expires?: number;
  /** Presigned only: names of headers to sign beside host. */
  readonly signHeaders?: readonly string[];
  /** Header signing only: what to claim of the body instead of its hash. */
  readonly contentHash?: string;
}

/** Signature in the Authorization header, over every header given. */
export const signHeaders = (request: HandRequest, options: SigningOptions): HandRequest => {
  const hash = options.contentHash ?? sha256Hex(request.body);
  const stamp = stampOf(options.at);
  const headers = {
    ...request.headers,
    'x-amz-content-sha256': hash,
    'x-amz-date': stamp,
    'x-amz-security-token': options.key.sessionToken,
  };
  const signed = Object.keys(headers).sort();
  const value = signature({ ...request, headers }, signed, hash, options.key, stamp, options.region);
  const credential = `${options.key.accessKeyId}/${stamp.slice(0, 8)}/${options.region}/s3/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signed.join(';')}, Signature=${value}`;
  return { ...request, headers: { ...headers, authorization } };
};

/** Signature in the query. Headers named in `signHeaders` are signed; all stay on the request. */
export const presign = (request: HandRequest, options: SigningOptions): HandRequest => {
  const stamp = stampOf(options.at);
  const signed = ['host', ...(options.signHeaders ?? [])].sort();
  const credential = `${options.key.accessKeyId}/${stamp.slice(0, 8)}/${options.region}/s3/aws4_request`;
  const query = [
    ...(request.url.split('?')[1] ?? '').split('&').filter(Boolean),
    'X-Amz-Algorithm=AWS4-HMAC-SHA256',
    `X-Amz-Credential=${encode(credential)}`,
    `X-Amz-Date=${stamp}`,
    `X-Amz-Expires=${options.expires ?? 900}`,
    `X-Amz-Security-Token=${encode(options.key.sessionToken)}`,
    `X-Amz-SignedHeaders=${encode(signed.join(';'))}`,
  ].join('&');
  const url = `${request.url.split('?')[0] ?? ''}?${query}`;
  const value = signature(
    { ...request, url },
    signed,
    'UNSIGNED-PAYLOAD',
    options.key,
    stamp,
    options.region,
  );
  return { ...request, url: `${url}&X-Amz-Signature=${value}` };
};
