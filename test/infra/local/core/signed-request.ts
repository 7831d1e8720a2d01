import { createHash, createHmac } from 'node:crypto';
import { SignatureV4 } from '@smithy/signature-v4';
import type { RawRequest } from '../../../../infra/local/endpoint/raw-request.ts';
import { createVerifySignature } from '../../../../infra/local/endpoint/verify-signature.ts';
import type { Credentials, Identities, Principal } from '../../../../infra/local/iam/identities.ts';

export const now = Date.parse('2026-03-02T01:00:00Z');

export const writer: Credentials = {
  accessKeyId: 'ASIAWRITERWRITERWRIT',
  secretAccessKey: 'writer-secret',
  sessionToken: 'writer-token',
};

const principal: Principal = {
  kind: 'function',
  functionId: 'Writer',
  roleId: 'WriterRole',
  arn: 'arn:aws:iam::000000000000:role/writer',
};

// the oracle computes with node's own hashes
class Sha256 {
  readonly #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', asBytes(secret));
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(asBytes(data));
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()));
  }
  reset(): void {}
}

const asBytes = (data: string | ArrayBuffer | ArrayBufferView): Uint8Array =>
  typeof data === 'string'
    ? Buffer.from(data)
    : ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);

export interface Plain {
  readonly method?: string;
  readonly path?: string;
  readonly query?: Record<string, string | string[]>;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly service?: string;
  readonly region?: string;
  readonly credentials?: Credentials;
  readonly at?: number;
}

const signerOf = ({
  service = 'dynamodb',
  region = 'eu-central-1',
  credentials = writer,
}: Plain): SignatureV4 =>
  new SignatureV4({
    service,
    region,
    credentials,
    sha256: Sha256,
    uriEscapePath: service !== 's3',
    applyChecksum: true,
  });

interface Signed {
  readonly method: string;
  readonly path: string;
  readonly query?: Record<string, unknown>;
  readonly headers: Record<string, string>;
}

const pairs = (query: Record<string, unknown> = {}): string =>
  Object.entries(query)
    .flatMap(([name, value]) =>
      [value].flat().map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`),
    )
    .join('&');

const rawOf = ({ method, path, query, headers }: Signed, body: string): RawRequest => ({
  method,
  path,
  rawQuery: pairs(query),
  headers: new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value]])),
  body: Buffer.from(body),
});

const plainOf = ({ method = 'POST', path = '/', query = {}, headers = {}, body = '' }: Plain) => ({
  protocol: 'http:',
  hostname: '127.0.0.1',
  method,
  path,
  query,
  headers: { host: '127.0.0.1:3900', ...headers },
  body,
});

/** A request as the SDK's own signer signs it in the header. */
export const signed = async (plain: Plain = {}): Promise<RawRequest> => {
  const request = await signerOf(plain).sign(plainOf(plain), { signingDate: new Date(plain.at ?? now) });
  return rawOf(request, plain.body ?? '');
};

/** The same, presigned in the query for so many seconds. */
export const presigned = async (plain: Plain, expiresIn: number): Promise<RawRequest> => {
  const signingDate = new Date(plain.at ?? now);
  // as the S3 presigner of the SDK declares it
  const unsigned: Record<string, string> =
    plain.service === 's3' ? { 'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD' } : {};
  const toSign = plainOf({ ...plain, headers: { ...unsigned, ...plain.headers } });
  const request = await signerOf(plain).presign(toSign, { signingDate, expiresIn });
  return rawOf(request, plain.body ?? '');
};

export const withHeader = (request: RawRequest, name: string, ...values: readonly string[]): RawRequest => {
  const headers = new Map(request.headers);
  if (values.length === 0) headers.delete(name);
  else headers.set(name, values);
  return { ...request, headers };
};

const identities: Pick<Identities, 'find'> = {
  find: (key) => (key === writer.accessKeyId ? { principal, credentials: writer } : undefined),
};

/** `verified`, or status and code of the refusal. */
export const codeOf = (request: RawRequest, service = 'dynamodb', at = now): string => {
  const verify = createVerifySignature({ identities, region: 'eu-central-1', now: () => at });
  const verdict = verify(request, service);
  return verdict.kind === 'refused' ? `${verdict.status} ${verdict.code}` : 'verified';
};

export const post: Plain = {
  headers: { 'x-amz-target': 'DynamoDB_20120810.GetItem', 'content-type': 'application/x-amz-json-1.0' },
  body: '{"a":1}',
};
