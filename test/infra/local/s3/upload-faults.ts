import type { HandRequest } from './sign-by-hand.ts';
import { plan } from './uploads-bed.ts';

export const withHeaders = (
  request: HandRequest,
  headers: Readonly<Record<string, string>>,
): HandRequest => ({
  ...request,
  headers: { ...request.headers, ...headers },
});

export const without = (request: HandRequest, name: string): HandRequest => {
  const { [name]: _, ...headers } = request.headers;
  return { ...request, headers };
};

export const inUrl = (request: HandRequest, from: RegExp, to: string): HandRequest => ({
  ...request,
  url: request.url.replace(from, to),
});

const moved = (request: HandRequest, name: string): HandRequest => {
  const value = encodeURIComponent(request.headers[name] ?? '');
  return inUrl(without(request, name), /\?|$/, `?${name}=${value}&`);
};

export const otherByte = Buffer.from(plan.map((byte, index) => (index === 4 ? byte + 1 : byte)));
export const longer = Buffer.concat([plan, Buffer.from([7])]);
export const shorter = plan.subarray(1);
const lengthOf = (body: Buffer) => ({ 'content-length': String(body.length) });

/** One thing wrong, after the signature was made. */
export const uploadFaults: Readonly<Record<string, readonly [(signed: HandRequest) => HandRequest, string]>> =
  {
    'the type dropped': [(one) => without(one, 'content-type'), '403 SignatureDoesNotMatch'],
    'the checksum dropped': [(one) => without(one, 'x-amz-checksum-sha256'), '403 SignatureDoesNotMatch'],
    'the checksum moved to the query': [
      (one) => moved(one, 'x-amz-checksum-sha256'),
      '403 SignatureDoesNotMatch',
    ],
    'the type changed': [
      (one) => withHeaders(one, { 'content-type': 'text/html' }),
      '403 SignatureDoesNotMatch',
    ],
    'a tag added': [(one) => withHeaders(one, { 'x-amz-tagging': 'state=clean' }), '403 AccessDenied'],
    'metadata added': [(one) => withHeaders(one, { 'x-amz-meta-by': 'me' }), '403 AccessDenied'],
    'a source to copy added': [
      (one) => withHeaders(one, { 'x-amz-copy-source': '/quarantine/x' }),
      '403 AccessDenied',
    ],
    'one character of the key changed': [(one) => inUrl(one, /plan-/, 'plam-'), '403 SignatureDoesNotMatch'],
    'the method changed': [(one) => ({ ...one, method: 'DELETE' }), '403 SignatureDoesNotMatch'],
    'the host changed': [(one) => withHeaders(one, { host: 'localhost' }), '403 SignatureDoesNotMatch'],
    'a longer body under its true length': [
      (one) => withHeaders({ ...one, body: longer }, lengthOf(longer)),
      '403 SignatureDoesNotMatch',
    ],
    'a shorter body under its true length': [
      (one) => withHeaders({ ...one, body: shorter }, lengthOf(shorter)),
      '403 SignatureDoesNotMatch',
    ],
  };
