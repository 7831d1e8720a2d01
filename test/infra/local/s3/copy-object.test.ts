import { describe, expect, it } from 'vitest';
import { sha256Base64 } from './sign-by-hand.ts';
import { openStoreBed, refusalOf, text, type StoreBed } from './store-bed.ts';

const put = async (bed: StoreBed, key: string, headers: Readonly<Record<string, string>> = {}) =>
  bed.send({ method: 'PUT', url: `/plain/${key}`, body: `of ${key}`, headers });

const copy = async (bed: StoreBed, from: string, headers: Readonly<Record<string, string>> = {}) =>
  bed.send({ method: 'PUT', url: '/versions/copy', headers: { 'x-amz-copy-source': from, ...headers } });

describe('CopyObject', () => {
  it('copies bytes, headers, checksum and tags', async () => {
    const bed = openStoreBed();
    const kept = { 'content-type': 'application/pdf', 'x-amz-checksum-sha256': sha256Base64('of a b') };
    await bed.send({
      method: 'PUT',
      url: '/plain/a%20b',
      body: 'of a b',
      headers: { ...kept, 'x-amz-tagging': 'state=clean' },
    });
    expect(text(await copy(bed, 'plain/a%20b'))).toContain(
      `<ChecksumSHA256>${sha256Base64('of a b')}</ChecksumSHA256>`,
    );
    const read = await bed.send({
      method: 'GET',
      url: '/versions/copy',
      headers: { 'x-amz-checksum-mode': 'ENABLED' },
    });
    expect(text(read)).toBe('of a b');
    expect(read.headers).toMatchObject({ ...kept, 'x-amz-tagging-count': '1' });
  });

  it('asks for the right to read, to write, and to carry tags', async () => {
    const bed = openStoreBed();
    await put(bed, 'a', { 'x-amz-tagging': 'state=clean' });
    bed.asked.length = 0;
    await copy(bed, '/plain/a');
    expect(bed.asked.map(({ action, resource }) => `${action} ${resource}`)).toEqual([
      's3:GetObject arn:aws:s3:::plain/a',
      's3:GetObjectTagging arn:aws:s3:::plain/a',
      's3:PutObject arn:aws:s3:::versions/copy',
      's3:PutObjectTagging arn:aws:s3:::versions/copy',
    ]);
    for (const action of ['s3:GetObject', 's3:GetObjectTagging', 's3:PutObject', 's3:PutObjectTagging']) {
      bed.refused.add(action);
      expect(refusalOf(await copy(bed, '/plain/a'))).toBe('403 AccessDenied');
      bed.refused.delete(action);
    }
  });

  it('refuses a copy onto itself, from nothing, and against its conditions', async () => {
    const bed = openStoreBed();
    const etag = (await put(bed, 'copy')).headers['etag'] ?? '';
    const itself = { method: 'PUT', url: '/plain/copy', headers: { 'x-amz-copy-source': '/plain/copy' } };
    expect(refusalOf(await bed.send(itself))).toBe('400 InvalidRequest');
    expect(refusalOf(await copy(bed, '/plain/none'))).toBe('404 NoSuchKey');
    expect(refusalOf(await copy(bed, '/plain'))).toBe('400 InvalidArgument');
    expect(refusalOf(await copy(bed, '/plain/copy', { 'x-amz-copy-source-if-match': '"x"' }))).toBe(
      '412 PreconditionFailed',
    );
    expect(
      (await copy(bed, '/plain/copy', { 'x-amz-copy-source-if-match': etag, 'if-none-match': '*' })).status,
    ).toBe(200);
    expect(refusalOf(await copy(bed, '/plain/copy', { 'if-none-match': '*' }))).toBe(
      '412 PreconditionFailed',
    );
  });
});
