import { describe, expect, it } from 'vitest';
import { readBucketSettings } from '../../../../infra/local/s3/bucket-settings.ts';
import { openStoreBed, plain, type StoreBed } from './store-bed.ts';

const put = async (bed: StoreBed, key: string, headers: Readonly<Record<string, string>> = {}) =>
  bed.send({ method: 'PUT', url: `/plain/${key}`, body: `of ${key}`, headers });

describe('the buckets of a template', () => {
  it('must not ask for more than the store does', () => {
    const properties = [
      { ObjectLockEnabled: true },
      { VersioningConfiguration: { Status: 'Suspended' } },
      { NotificationConfiguration: { LambdaConfigurations: [] } },
      {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
        },
      },
    ];
    for (const one of properties)
      expect(() => readBucketSettings({ ...plain, properties: one })).toThrow(
        /^bucket Plain: .* is not implemented/,
      );
  });

  it('are counted as S3 bills them', async () => {
    const bed = openStoreBed();
    await put(bed, 'a');
    await bed.send({ method: 'GET', url: '/plain/a' });
    await bed.send({ method: 'DELETE', url: '/plain/a' });
    expect(bed.measured.map(({ line, amount, subject }) => `${subject} ${line} ${amount}`)).toEqual([
      'Plain put-requests 1',
      'Plain bytes-in 4',
      'Plain get-requests 1',
      'Plain bytes-out 4',
    ]);
  });
});
