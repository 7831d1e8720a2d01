import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Clock } from '../../../shared/kernel/clock.ts';

/** Seconds in which a download must begin. */
const seconds = 60;

export interface DocumentToSign {
  readonly key: string;
  readonly licenceId: string;
  /** Named so when it is saved. */
  readonly number: string;
}

export type SignDocument = (document: DocumentToSign) => Promise<string>;

/** RFC 6266: the id for who reads no more than ASCII. */
const disposition = ({ licenceId, number }: DocumentToSign): string =>
  `inline; filename="${licenceId}.pdf"; filename*=UTF-8''${encodeURIComponent(number)}.pdf`;

/** The address of a document for the next minute. */
export const createSignDocument =
  (client: S3Client, bucket: string, clock: Clock): SignDocument =>
  (document) =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket: bucket,
        Key: document.key,
        ResponseContentType: 'application/pdf',
        ResponseContentDisposition: disposition(document),
        ResponseCacheControl: 'private, no-store',
      }),
      { expiresIn: seconds, signingDate: new Date(clock()) },
    );
