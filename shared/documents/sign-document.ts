import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Clock } from '../kernel/clock.ts';

/** Seconds in which a download must begin. */
const seconds = 60;

export interface DocumentToSign {
  readonly key: string;
  /** Named so when it is saved, without `.pdf`; of ASCII alone. */
  readonly plainName: string;
  /** Named so where other letters are read. */
  readonly name: string;
}

export type SignDocument = (document: DocumentToSign) => Promise<string>;

/** RFC 6266: the plain name for who reads no more than ASCII. */
const disposition = ({ plainName, name }: DocumentToSign): string =>
  `inline; filename="${plainName}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}.pdf`;

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
