import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sha256Base64, signHeaders } from './sign-by-hand.ts';
import { openStoreBed, plain, refusalOf, text } from './store-bed.ts';

const body = Buffer.from([0, 1, 2, 253, 254, 255, 13, 10]);
const put = { method: 'PUT', url: '/plain/site%20plan/a+b.pdf', body };
const get = { method: 'GET', url: '/plain/site%20plan/a+b.pdf' };
const md5 = (data: Buffer): string => createHash('md5').update(data).digest('base64');

const crc = (data: Buffer): string => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(crc32(data));
  return four.toString('base64');
};

describe('PutObject', () => {
  it('stores the bytes as they were, with their type, metadata, MD5 as ETag and a virtual date', async () => {
    const bed = openStoreBed();
    const headers = { 'content-type': 'application/pdf', 'x-amz-meta-material': 'site-plan' };
    const stored = await bed.send({ ...put, headers });
    expect(stored.status).toBe(200);
    expect(stored.headers['etag']).toBe(`"${createHash('md5').update(body).digest('hex')}"`);
    const read = await bed.send(get);
    expect(read.body).toEqual(body);
    expect(read.headers).toMatchObject({
      ...headers,
      'last-modified': 'Mon, 02 Mar 2026 01:00:00 GMT',
      'content-length': '8',
    });
  });

  it('compares SHA-256, SHA-1, CRC32 and MD5 with the bytes and keeps nothing that differs', async () => {
    const bed = openStoreBed();
    const wrong = Buffer.from('another');
    const cases: readonly Readonly<Record<string, string>>[] = [
      { 'x-amz-checksum-sha256': sha256Base64(wrong) },
      { 'x-amz-checksum-sha1': createHash('sha1').update(wrong).digest('base64') },
      { 'x-amz-checksum-crc32': crc(wrong) },
      { 'content-md5': md5(wrong) },
    ];
    for (const headers of cases) expect(refusalOf(await bed.send({ ...put, headers }))).toBe('400 BadDigest');
    expect(refusalOf(await bed.send({ ...put, headers: { 'content-md5': 'short' } }))).toBe(
      '400 InvalidDigest',
    );
    expect(refusalOf(await bed.send({ ...put, headers: { 'x-amz-checksum-sha256': 'AAAA' } }))).toBe(
      '400 InvalidRequest',
    );
    expect(refusalOf(await bed.send(get))).toBe('404 NoSuchKey');
    const right: typeof cases = [{ 'x-amz-checksum-crc32': crc(body) }, { 'content-md5': md5(body) }];
    for (const headers of right) expect((await bed.send({ ...put, headers })).status).toBe(200);
  });

  it('gives the checksum back to who asks for it', async () => {
    const bed = openStoreBed();
    const checksum = sha256Base64(body);
    const stored = await bed.send({ ...put, headers: { 'x-amz-checksum-sha256': checksum } });
    expect(stored.headers['x-amz-checksum-sha256']).toBe(checksum);
    const asked = await bed.send({ ...get, method: 'HEAD', headers: { 'x-amz-checksum-mode': 'ENABLED' } });
    expect(asked.headers['x-amz-checksum-sha256']).toBe(checksum);
    expect((await bed.send(get)).headers['x-amz-checksum-sha256']).toBeUndefined();
  });

  it('refuses two checksums, and an algorithm it does not know', async () => {
    const bed = openStoreBed();
    const two = { 'x-amz-checksum-sha256': sha256Base64(body), 'x-amz-checksum-crc32': crc(body) };
    expect(refusalOf(await bed.send({ ...put, headers: two }))).toBe('400 InvalidRequest');
    const unknown = { 'x-amz-checksum-crc64nvme': 'AAAAAAAAAAA=' };
    expect(refusalOf(await bed.send({ ...put, headers: unknown }))).toBe('501 NotImplemented');
  });

  it('refuses a body that is not the one whose hash was signed', async () => {
    const bed = openStoreBed();
    const request = signHeaders(bed.prepare(put), bed.options());
    const changed = await bed.handle({ ...request, body: Buffer.from([9, 1, 2, 253, 254, 255, 13, 10]) });
    expect(refusalOf(changed)).toBe('400 XAmzContentSHA256Mismatch');
    const claim = signHeaders(bed.prepare(put), bed.options({ contentHash: 'anything' }));
    expect(refusalOf(await bed.handle(claim))).toBe('400 InvalidArgument');
  });

  it('refuses a body of another length, and one without a length', async () => {
    const bed = openStoreBed();
    const request = signHeaders(bed.prepare(put), bed.options());
    for (const other of [body.subarray(1), Buffer.concat([body, body])])
      expect(refusalOf(await bed.handle({ ...request, body: other }))).toBe('400 IncompleteBody');
    const { 'content-length': _, ...headers } = request.headers;
    expect(refusalOf(await bed.handle({ ...request, headers }))).toBe('411 MissingContentLength');
    const chunked = { ...headers, 'transfer-encoding': 'chunked' };
    expect(refusalOf(await bed.handle({ ...request, headers: chunked }))).toBe('501 NotImplemented');
  });

  it('writes once under If-None-Match, and over what If-Match names', async () => {
    const bed = openStoreBed();
    const once = { ...put, headers: { 'if-none-match': '*' } };
    const first = await bed.send(once);
    expect(first.status).toBe(200);
    expect(refusalOf(await bed.send(once))).toBe('412 PreconditionFailed');
    const over = { ...put, body: 'new', headers: { 'if-match': first.headers['etag'] ?? '' } };
    expect((await bed.send(over)).status).toBe(200);
    expect(refusalOf(await bed.send(over))).toBe('412 PreconditionFailed');
    expect(refusalOf(await bed.send({ ...over, url: '/plain/none' }))).toBe('404 NoSuchKey');
    expect(refusalOf(await bed.send({ ...put, headers: { 'if-none-match': '"abc"' } }))).toBe(
      '501 NotImplemented',
    );
    expect(text(await bed.send(get))).toBe('new');
  });

  it('refuses what would not fit in memory, with a word that names the limit', async () => {
    const bed = openStoreBed([plain], 10);
    expect((await bed.send(put)).status).toBe(200);
    const full = await bed.send({ ...put, url: '/plain/second' });
    expect(refusalOf(full)).toBe('507 LocalStoreFull');
    expect(text(full)).toContain('10 bytes');
    expect((await bed.send(put)).status).toBe(200);
  });
});
