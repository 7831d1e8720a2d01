import { CopyObjectCommand, HeadObjectCommand, S3ServiceException, type S3Client } from '@aws-sdk/client-s3';
import { type Inspected, type MaterialBuckets, promotionOf } from './promotion.ts';

/** Copies what was inspected and answers the version of the copy. */
export type Promote = (inspected: Inspected, sha256: string) => Promise<string>;

const isThere = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412;

/** Done once, however often it is asked: a copy that is there already counts if its bytes are the declared ones. */
export const createPromote =
  (client: S3Client, buckets: MaterialBuckets): Promote =>
  async (inspected, sha256) => {
    try {
      const copied = await client.send(new CopyObjectCommand(promotionOf(buckets, inspected)));
      if (copied.VersionId !== undefined) return copied.VersionId;
    } catch (error) {
      if (!isThere(error)) throw error;
    }
    const found = await client.send(
      new HeadObjectCommand({ Bucket: buckets.materials, Key: inspected.key, ChecksumMode: 'ENABLED' }),
    );
    const expected = Buffer.from(sha256, 'hex').toString('base64');
    if (found.VersionId === undefined || found.ChecksumSHA256 !== expected)
      throw new TypeError(`another object lies under ${inspected.key}`);
    return found.VersionId;
  };
