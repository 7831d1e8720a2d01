import { Readable } from 'node:stream';
import { GetObjectCommand, HeadObjectCommand, NotFound, type S3Client } from '@aws-sdk/client-s3';
import type { ObjectSource } from '../inspection/object-source.ts';

/** One version that lies in quarantine, to be inspected. */
export interface StoredUpload extends ObjectSource {
  readonly etag: string;
}

export type OpenUpload = (key: string, versionId: string) => Promise<StoredUpload | undefined>;

/** Opens exactly the version that the event named; undefined when it is gone. */
export const createOpenUpload =
  (client: S3Client, bucket: string): OpenUpload =>
  async (key, versionId) => {
    const version = { Bucket: bucket, Key: key, VersionId: versionId };
    const body = async (range?: string) => {
      const { Body } = await client.send(
        new GetObjectCommand({ ...version, ...(range === undefined ? {} : { Range: range }) }),
      );
      if (!(Body instanceof Readable)) throw new TypeError('an object came without its bytes');
      return Body;
    };
    try {
      const head = await client.send(new HeadObjectCommand(version));
      return {
        size: head.ContentLength ?? 0,
        contentType: head.ContentType ?? '',
        etag: head.ETag ?? '',
        read: async (from, to) => (await body(`bytes=${from}-${to - 1}`)).transformToByteArray(),
        async *stream() {
          for await (const piece of await body()) {
            const bytes: unknown = piece;
            if (!(bytes instanceof Uint8Array)) throw new TypeError('an object came as something but bytes');
            yield bytes;
          }
        },
      };
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  };
