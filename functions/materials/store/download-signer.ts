import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Clock } from '../../../shared/kernel/clock.ts';
import { contentDisposition } from '../domain/content-disposition.ts';
import type { ContentType } from '../domain/content-type.ts';

/** Seconds in which a download must begin. */
export const downloadSeconds = 60;

export interface DownloadToSign {
  readonly key: string;
  readonly objectVersion: string;
  readonly fileName: string;
  readonly contentType: ContentType;
}

export type SignDownload = (download: DownloadToSign) => Promise<string>;

/** The address of one version, always saved and never shown by the browser. */
export const createDownloadSigner =
  (client: S3Client, bucket: string, clock: Clock): SignDownload =>
  ({ key, objectVersion, fileName, contentType }) =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        VersionId: objectVersion,
        ResponseContentType: contentType,
        ResponseContentDisposition: contentDisposition(fileName),
        ResponseCacheControl: 'private, no-store',
      }),
      { expiresIn: downloadSeconds, signingDate: new Date(clock()) },
    );
