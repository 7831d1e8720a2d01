import { describe, expect, it } from 'vitest';
import type { RawRequest } from '../../../../infra/local/endpoint/raw-request.ts';
import { codeOf, now, type Plain, post, presigned, signed, withHeader, writer } from './signed-request.ts';

const wrong = '400 InvalidSignatureException';
const unknown = '400 UnrecognizedClientException';

describe('a request with one thing wrong is refused', () => {
  const cases: readonly (readonly [string, (request: RawRequest) => RawRequest, string])[] = [
    ['body', (request) => ({ ...request, body: Buffer.from('{"a":2}') }), wrong],
    ['method', (request) => ({ ...request, method: 'PUT' }), wrong],
    ['path', (request) => ({ ...request, path: '/x' }), wrong],
    ['query added', (request) => ({ ...request, rawQuery: 'x=1' }), wrong],
    ['query broken', (request) => ({ ...request, rawQuery: '%zz' }), '400 IncompleteSignatureException'],
    ['host', (request) => withHeader(request, 'host', '127.0.0.1:3901'), wrong],
    [
      'signed header changed',
      (request) => withHeader(request, 'x-amz-target', 'DynamoDB_20120810.PutItem'),
      wrong,
    ],
    ['signed header dropped', (request) => withHeader(request, 'x-amz-target'), wrong],
    [
      'signed header twice',
      (request) => withHeader(request, 'content-type', 'application/x-amz-json-1.0', 'text/plain'),
      wrong,
    ],
    ['date', (request) => withHeader(request, 'x-amz-date', '20260302T010001Z'), wrong],
    [
      'date of another day',
      (request) => withHeader(request, 'x-amz-date', '20260303T010000Z'),
      '400 IncompleteSignatureException',
    ],
    ['no date', (request) => withHeader(request, 'x-amz-date'), '400 IncompleteSignatureException'],
    ['token dropped', (request) => withHeader(request, 'x-amz-security-token'), unknown],
    ['token changed', (request) => withHeader(request, 'x-amz-security-token', 'another'), unknown],
    [
      'no signature at all',
      (request) => withHeader(request, 'authorization'),
      '400 MissingAuthenticationTokenException',
    ],
    [
      'another scheme',
      (request) => withHeader(request, 'authorization', 'AWS AKIA:abc'),
      '400 IncompleteSignatureException',
    ],
    [
      'two signatures',
      (request) => ({ ...request, rawQuery: 'X-Amz-Credential=x' }),
      '400 IncompleteSignatureException',
    ],
  ];
  it.each(cases)('%s', async (_name, change, code) => {
    expect(codeOf(change(await signed(post)))).toBe(code);
  });

  it('one character of the signature, at any place', async () => {
    const request = await signed(post);
    const [authorization = ''] = request.headers.get('authorization') ?? [];
    const at = authorization.indexOf('Signature=') + 'Signature='.length;
    for (let place = 0; place < 64; place += 1) {
      const flipped = authorization[at + place] === '0' ? '1' : '0';
      const forged = authorization.slice(0, at + place) + flipped + authorization.slice(at + place + 1);
      expect(codeOf(withHeader(request, 'authorization', forged))).toBe(wrong);
    }
  });

  it.each<[string, (authorization: string) => string, string]>([
    ['cut signature', (text) => text.slice(0, -1), wrong],
    ['host not signed', (text) => text.replace('host;', ''), wrong],
    [
      'headers out of order',
      (text) => text.replace(/SignedHeaders=(\S+);(\S+),/, 'SignedHeaders=$2;$1,'),
      '400 IncompleteSignatureException',
    ],
    ['scope without end', (text) => text.replace('/aws4_request', ''), '400 IncompleteSignatureException'],
    ['key unknown', (text) => text.replace(writer.accessKeyId, 'ASIANOBODY'), unknown],
  ])('%s', async (_name, change, code) => {
    const request = await signed(post);
    const [authorization = ''] = request.headers.get('authorization') ?? [];
    expect(codeOf(withHeader(request, 'authorization', change(authorization)))).toBe(code);
  });

  it('another secret, region or service', async () => {
    const stranger = { ...writer, secretAccessKey: 'writer-secreu' };
    expect(codeOf(await signed({ ...post, credentials: stranger }))).toBe(wrong);
    expect(codeOf(await signed({ ...post, region: 'eu-west-1' }))).toBe(wrong);
    expect(codeOf(await signed({ ...post, service: 'sqs' }))).toBe(wrong);
    expect(codeOf(await signed({ ...post, service: 'sqs' }), 's3')).toBe('400 AuthorizationHeaderMalformed');
  });

  it('more than five minutes early or late by the virtual clock', async () => {
    const request = await signed(post);
    const five = 5 * 60_000;
    expect([now - five, now + five].map((at) => codeOf(request, 'dynamodb', at))).toEqual([
      'verified',
      'verified',
    ]);
    expect([now - five - 1000, now + five + 1000].map((at) => codeOf(request, 'dynamodb', at))).toEqual([
      wrong,
      wrong,
    ]);
  });

  it('as S3 says it, when S3 is meant', async () => {
    const put: Plain = { service: 's3', method: 'PUT', path: '/bucket/key', body: 'x' };
    const request = await presigned(put, 900);
    expect(codeOf({ ...request, path: '/bucket/kez' }, 's3')).toBe('403 SignatureDoesNotMatch');
    expect(codeOf({ ...request, method: 'GET' }, 's3')).toBe('403 SignatureDoesNotMatch');
    expect(
      codeOf({ ...request, rawQuery: request.rawQuery.replace('Expires=900', 'Expires=901') }, 's3'),
    ).toBe('403 SignatureDoesNotMatch');
    expect(codeOf({ ...request, rawQuery: `${request.rawQuery}&X-Amz-Date=20260302T010000Z` }, 's3')).toBe(
      '400 AuthorizationQueryParametersError',
    );
    expect(codeOf(withHeader({ ...request, rawQuery: '' }, 'authorization'), 's3')).toBe('403 AccessDenied');
    expect(
      codeOf(await presigned({ ...put, credentials: { ...writer, accessKeyId: 'ASIANOBODY' } }, 900), 's3'),
    ).toBe('403 InvalidAccessKeyId');
  });
});
