import { S3Client } from '@aws-sdk/client-s3';
import {
  createUploadSigner,
  type SignedUpload,
  type UploadToSign,
  uploadClientOptions,
} from '../../../functions/materials/store/upload-signer.ts';
import { openUploadsBed, type UploadsBed } from '../../infra/local/s3/uploads-bed.ts';
import { plainPdf } from './pdf-of.ts';
import { hashOf } from './source-of.ts';

export const pdf = plainPdf();
export const pdfHash = hashOf(pdf);

export interface MaterialsBed extends Pick<UploadsBed, 'bucket' | 'close'> {
  readonly client: S3Client;
  readonly now: () => number;
  sign(key: string): Promise<SignedUpload>;
  put(upload: SignedUpload, body?: Buffer): Promise<Response>;
  /** Uploads the PDF and answers its version and ETag. */
  upload(key: string): Promise<{ readonly versionId: string; readonly etag: string }>;
}

/** The local object store with one versioned bucket, and our own signer before it. */
export const openMaterialsBed = async (): Promise<MaterialsBed> => {
  const bed = await openUploadsBed();
  const { running, bucket, uploader } = bed;
  const now = (): number => running.cloud.clock.now();
  const clientOf = (credentials: UploadsBed['uploader']): S3Client =>
    new S3Client({
      endpoint: running.url,
      region: running.cloud.region,
      credentials,
      systemClockOffset: now() - Date.now(),
      ...uploadClientOptions,
    });
  const signUpload = createUploadSigner(clientOf(uploader), bucket, now);
  const declared: Omit<UploadToSign, 'key'> = {
    contentType: 'application/pdf',
    size: pdf.length,
    sha256: pdfHash,
  };
  const sign = (key: string): Promise<SignedUpload> => signUpload({ ...declared, key });
  const put = ({ url, headers }: SignedUpload, body: Buffer = pdf): Promise<Response> => {
    const { 'content-length': _, ...sent } = headers;
    return fetch(url, { method: 'PUT', headers: sent, body: new Uint8Array(body) });
  };
  return {
    bucket,
    close: () => bed.close(),
    client: clientOf(running.operator),
    now,
    sign,
    put,
    upload: async (key) => {
      const { headers } = await put(await sign(key));
      return { versionId: headers.get('x-amz-version-id') ?? '', etag: headers.get('etag') ?? '' };
    },
  };
};
