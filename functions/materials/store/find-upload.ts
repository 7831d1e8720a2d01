import { HeadObjectCommand, NotFound, type S3Client } from '@aws-sdk/client-s3';

export type FindUpload = (key: string) => Promise<string | undefined>;

/** The version that lies in quarantine under a key; undefined when nothing does. */
export const createFindUpload =
  (client: S3Client, bucket: string): FindUpload =>
  async (key) => {
    try {
      return (await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))).VersionId;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  };
