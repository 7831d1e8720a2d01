import { CopyObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectContent } from '../../../functions/materials/inspection/inspect-content.ts';
import { createPromote } from '../../../functions/materials/store/promote.ts';
import { promotionOf } from '../../../functions/materials/store/promotion.ts';
import { createOpenUpload } from '../../../functions/materials/store/stored-upload.ts';
import { type MaterialsBed, openMaterialsBed, pdf, pdfHash } from './materials-bed.ts';
import { expectedOf } from './source-of.ts';

const contentType = 'application/pdf' as const;

describe('a promotion', () => {
  let bed: MaterialsBed;
  beforeAll(async () => {
    bed = await openMaterialsBed();
  });
  afterAll(() => bed.close());

  const buckets = () => ({ quarantine: bed.bucket, materials: bed.bucket });

  it('is of a version that was read in pieces and judged', async () => {
    const { versionId, etag } = await bed.upload('uploads/mat_3');
    const open = createOpenUpload(bed.client, bed.bucket);
    const stored = await open('uploads/mat_3', versionId);
    expect(stored).toMatchObject({ size: pdf.length, contentType: 'application/pdf', etag });
    expect(stored && (await inspectContent(stored, expectedOf(pdf, 'application/pdf')))).toEqual({
      kind: 'clean',
    });
    expect(await open('uploads/none', versionId)).toBeUndefined();
  });

  it('copies the inspected version although another came after, and once', async () => {
    const key = 'uploads/mat_4';
    const { versionId, etag } = await bed.upload(key);
    await bed.client.send(new PutObjectCommand({ Bucket: bed.bucket, Key: key, Body: 'swapped' }));
    const target = { ...promotionOf(buckets(), { key, versionId, etag, contentType }), Key: 'clean/mat_4' };
    const copied = await bed.client.send(new CopyObjectCommand(target));
    expect(copied.CopySourceVersionId).toBe(versionId);
    const again = bed.client.send(new CopyObjectCommand(target));
    await expect(again).rejects.toMatchObject({ name: 'PreconditionFailed' });
    const question = { Bucket: bed.bucket, Key: 'clean/mat_4', ChecksumMode: 'ENABLED' } as const;
    const found = await bed.client.send(new GetObjectCommand(question));
    expect(found.ChecksumSHA256).toBe(Buffer.from(pdfHash, 'hex').toString('base64'));
    expect([found.ContentType, found.Metadata]).toEqual(['application/pdf', {}]);
  });

  it('counts a copy that is there already, if its bytes are the same', async () => {
    const key = 'uploads/mat_5';
    const inspected = { key, contentType, ...(await bed.upload(key)) } as const;
    // The same bucket twice: the target lies there before the first try.
    const promote = createPromote(bed.client, buckets());
    expect(await promote(inspected, pdfHash)).toBe(inspected.versionId);
    await expect(promote(inspected, '0'.repeat(64))).rejects.toThrow('another object');
  });
});
