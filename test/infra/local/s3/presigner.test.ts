import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256Base64 } from './sign-by-hand.ts';
import { openUploadsBed, plan, type UploadsBed } from './uploads-bed.ts';

const signed = ['host', 'content-type', 'content-length', 'x-amz-checksum-sha256'];

const put = (url: string, body: Buffer<ArrayBuffer>) =>
  fetch(url, {
    method: 'PUT',
    body,
    headers: { 'content-type': 'application/pdf', 'x-amz-checksum-sha256': sha256Base64(plan) },
  });

describe('the presigner of the SDK', () => {
  let bed: UploadsBed;
  beforeAll(async () => {
    bed = await openUploadsBed();
  });
  afterAll(() => bed.close());

  const client = (credentials: UploadsBed['uploader']): S3Client =>
    new S3Client({
      endpoint: bed.running.url,
      region: bed.running.cloud.region,
      credentials,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      systemClockOffset: bed.running.cloud.clock.now() - Date.now(),
    });

  const uploadUrl = (key: string): Promise<string> => {
    const command = new PutObjectCommand({
      Bucket: bed.bucket,
      Key: key,
      ContentType: 'application/pdf',
      ContentLength: plan.length,
      ChecksumSHA256: sha256Base64(plan),
    });
    return getSignedUrl(client(bed.uploader), command, {
      expiresIn: 900,
      signingDate: new Date(bed.running.cloud.clock.now()),
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
      signableHeaders: new Set(signed),
    });
  };

  it('signs length, type and SHA-256, and what it signed is stored', async () => {
    const url = await uploadUrl('uploads/site plan.pdf');
    expect(new URL(url).searchParams.get('X-Amz-SignedHeaders')).toBe([...signed].sort().join(';'));
    const answer = await put(url, plan);
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    const read = await client(bed.running.operator).send(
      new GetObjectCommand({ Bucket: bed.bucket, Key: 'uploads/site plan.pdf', ChecksumMode: 'ENABLED' }),
    );
    expect(Buffer.from((await read.Body?.transformToByteArray()) ?? [])).toEqual(plan);
    expect(read.ChecksumSHA256).toBe(sha256Base64(plan));
    expect(read.LastModified).toEqual(new Date('2026-03-02T01:00:00Z'));
  });

  it('lets no other bytes, length or type through', async () => {
    const url = await uploadUrl('uploads/other.pdf');
    expect((await put(url, Buffer.from('another'))).status).toBe(403);
    expect((await put(url, Buffer.alloc(plan.length))).status).toBe(400);
    const typed = await fetch(url, { method: 'PUT', body: plan, headers: { 'content-type': 'text/html' } });
    expect(typed.status).toBe(403);
  });

  it('gives the SDK errors that it knows by name', async () => {
    const get = new GetObjectCommand({ Bucket: bed.bucket, Key: 'uploads/none' });
    await expect(client(bed.running.operator).send(get)).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(client(bed.uploader).send(get)).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
