import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Clock } from '../../../shared/kernel/clock.ts';
import type { ContentType } from '../domain/content-type.ts';

/** Seconds in which an upload must begin. */
export const uploadSeconds = 900;

/** What will be put: `size` in bytes, `sha256` in 64 hexadecimal digits. */
export interface UploadToSign {
  readonly key: string;
  readonly contentType: ContentType;
  readonly size: number;
  readonly sha256: string;
}

/** A PUT to this address with exactly these headers. */
export interface SignedUpload {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export type SignUpload = (upload: UploadToSign) => Promise<SignedUpload>;

/** The client of uploads: otherwise the SDK adds the CRC32 of an empty body. */
export const uploadClientOptions = { requestChecksumCalculation: 'WHEN_REQUIRED' } as const;

const signed = ['content-type', 'content-length', 'x-amz-checksum-sha256', 'if-none-match'];

/** Signs length, type, SHA-256 and that nothing lies there yet, all as headers: in the query S3 ignores them. */
export const createUploadSigner =
  (client: S3Client, bucket: string, clock: Clock): SignUpload =>
  async ({ key, contentType, size, sha256 }) => {
    const checksum = Buffer.from(sha256, 'hex').toString('base64');
    const command = new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      ContentType: contentType,
      ContentLength: size,
      ChecksumSHA256: checksum,
      IfNoneMatch: '*',
    });
    const url = await getSignedUrl(client, command, {
      expiresIn: uploadSeconds,
      signingDate: new Date(clock()),
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
      signableHeaders: new Set(['host', ...signed]),
    });
    return {
      url,
      headers: {
        'content-type': contentType,
        'content-length': String(size),
        'x-amz-checksum-sha256': checksum,
        'if-none-match': '*',
      },
    };
  };
