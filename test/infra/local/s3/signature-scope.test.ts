import { describe, expect, it } from 'vitest';
import { presign, signHeaders } from './sign-by-hand.ts';
import { openStoreBed, refusalOf, text } from './store-bed.ts';

const put = { method: 'PUT', url: '/plain/key', body: 'content' };

describe('what S3 asks of a signature', () => {
  it('answers nobody who did not sign', async () => {
    const bed = openStoreBed();
    expect(refusalOf(await bed.handle(bed.prepare(put)))).toBe('403 AccessDenied');
    expect(refusalOf(await bed.handle(bed.prepare({ method: 'GET', url: '/plain/key' })))).toBe(
      '403 AccessDenied',
    );
    expect(bed.asked).toEqual([]);
  });

  it('refuses an x-amz- header that the signature does not cover, by its name', async () => {
    const bed = openStoreBed();
    for (const name of ['x-amz-tagging', 'x-amz-meta-note', 'x-amz-checksum-sha256', 'x-amz-copy-source']) {
      const signed = signHeaders(bed.prepare(put), bed.options());
      const hoisted = presign(bed.prepare(put), bed.options());
      for (const request of [signed, hoisted]) {
        const answer = await bed.handle({ ...request, headers: { ...request.headers, [name]: 'x' } });
        expect(refusalOf(answer)).toBe('403 AccessDenied');
        expect(text(answer)).toContain(`<HeadersNotSigned>${name}</HeadersNotSigned>`);
      }
    }
  });

  it('leaves content-type and the payload hash to the signer, as S3 does', async () => {
    const bed = openStoreBed();
    const request = presign(bed.prepare(put), bed.options());
    const headers = {
      ...request.headers,
      'content-type': 'text/plain',
      'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
    };
    expect((await bed.handle({ ...request, headers })).status).toBe(200);
  });

  it('wants the payload hash when the signature is in the header', async () => {
    const bed = openStoreBed();
    const request = signHeaders(bed.prepare(put), bed.options());
    const { 'x-amz-content-sha256': _, ...headers } = request.headers;
    expect(refusalOf(await bed.handle({ ...request, headers }))).toBe('400 InvalidRequest');
  });

  it('accepts a presigned request to its last second and not one later', async () => {
    const bed = openStoreBed();
    const request = presign(bed.prepare(put), bed.options({ expires: 900 }));
    bed.time += 900_000;
    expect((await bed.handle(request)).status).toBe(200);
    bed.time += 1000;
    const late = await bed.handle(request);
    expect(refusalOf(late)).toBe('403 AccessDenied');
    expect(text(late)).toContain('<Message>Request has expired</Message>');
    expect(text(late)).toContain(
      '<Expires>2026-03-02T01:15:00Z</Expires><ServerTime>2026-03-02T01:15:01Z</ServerTime>',
    );
  });

  it('refuses a lifetime of nothing, of more than a week, and one that is no number', async () => {
    const bed = openStoreBed();
    for (const expires of [0, -1, 604_801, Number.NaN])
      expect(refusalOf(await bed.sendPresigned(put, { expires }))).toBe(
        '400 AuthorizationQueryParametersError',
      );
    expect((await bed.sendPresigned(put, { expires: 604_800 })).status).toBe(200);
  });

  it('refuses what was signed for a time to come, or in the header a quarter of an hour ago', async () => {
    const bed = openStoreBed();
    const early = await bed.sendPresigned(put, { at: bed.time + 901_000 });
    expect(refusalOf(early)).toBe('403 AccessDenied');
    expect(text(early)).toContain('Request is not yet valid');
    const request = signHeaders(bed.prepare(put), bed.options());
    bed.time += 901_000;
    expect(refusalOf(await bed.handle(request))).toBe('403 RequestTimeTooSkewed');
  });

  it('ignores a checksum in the query', async () => {
    const bed = openStoreBed();
    const answer = await bed.sendPresigned({ ...put, url: '/plain/key?x-amz-checksum-sha256=AAAA' });
    expect(answer.status).toBe(200);
    const read = await bed.send({
      method: 'GET',
      url: '/plain/key',
      headers: { 'x-amz-checksum-mode': 'ENABLED' },
    });
    expect(read.headers['x-amz-checksum-sha256']).toBeUndefined();
  });
});
