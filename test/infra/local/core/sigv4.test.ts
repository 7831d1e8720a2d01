import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, now, type Plain, post, presigned, signed, withHeader } from './signed-request.ts';

const wrong = '400 InvalidSignatureException';

describe('a signature by the SDK signer is verified', () => {
  it('in the header', async () => expect(codeOf(await signed(post))).toBe('verified'));

  it('for any path, query, header and body', async () => {
    const segment = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((text) => !/^\.+$/.test(text));
    const value = fc.string({ maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('dynamodb', 's3'),
        fc.array(segment, { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-zA-Z][\w.~-]{0,6}$/), value, {
          maxKeys: 4,
          noNullPrototype: true,
        }),
        fc.stringMatching(/^[!-~][ -~]{0,10}$/),
        fc.string({ unit: 'grapheme' }),
        async (service, segments, query, header, body) => {
          const path = `/${segments.map((text) => encodeURIComponent(text.toWellFormed()).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)).join('/')}`;
          const request = await signed({
            service,
            path,
            query,
            headers: { 'x-amz-meta-note': header },
            body,
          });
          expect(codeOf(request, service)).toBe('verified');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('presigned, for S3 without the body and for others until it expires', async () => {
    const put: Plain = { service: 's3', method: 'PUT', path: '/bucket/a%20key', body: 'not signed' };
    expect(codeOf(await presigned(put, 900), 's3')).toBe('verified');
    const get: Plain = { method: 'GET', path: '/' };
    const late = await presigned(get, 60);
    expect(codeOf(late, 'dynamodb', now + 60_000)).toBe('verified');
    expect(codeOf(late, 'dynamodb', now + 61_000)).toBe(wrong);
  });

  it('with spaces folded in header values', async () => {
    const request = await signed({ headers: { 'x-amz-meta-note': 'a b' } });
    expect(codeOf(withHeader(request, 'x-amz-meta-note', '  a    b '))).toBe('verified');
  });
});
