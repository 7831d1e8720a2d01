import { PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';

export type PutDocument = (key: string, document: Uint8Array, sha256: string) => Promise<void>;

const isThere = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412;

/** Puts a document under a name that holds its SHA-256 (hex): what is there already is this document. */
export const createPutDocument =
  (client: S3Client, bucket: string): PutDocument =>
  async (key, document, sha256) => {
    try {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: document,
          ContentLength: document.length,
          ContentType: 'application/pdf',
          ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
          IfNoneMatch: '*',
        }),
      );
    } catch (error) {
      if (!isThere(error)) throw error;
    }
  };
