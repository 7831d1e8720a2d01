import type { AwsRequest } from '../endpoint/aws-service.ts';
import type { BucketSettings } from './bucket-settings.ts';
import type { ObjectShelf } from './create-object-shelf.ts';
import type { Payload } from './read-payload.ts';
import type { S3Target } from './s3-target.ts';
import type { StoredVersion } from './stored-object.ts';

/** One authenticated request, with all that an operation needs. */
export interface S3Call {
  readonly request: AwsRequest;
  readonly target: S3Target;
  readonly bucket: BucketSettings;
  readonly payload: Payload;
  readonly shelf: ObjectShelf;
  /** Virtual, cut to whole seconds. */
  readonly now: number;
  /** @throws S3Error NoSuchBucket */
  bucketNamed(name: string): BucketSettings;
  newVersionId(): string;
  may(action: string, resource: string, context?: Readonly<Record<string, string>>): boolean;
  /** @throws S3Error AccessDenied */
  require(action: string, resource: string, context?: Readonly<Record<string, string>>): void;
  created(version: StoredVersion, reason: 'PutObject' | 'CopyObject'): void;
}

export const objectArn = (bucket: BucketSettings, key: string): string => `${bucket.arn}/${key}`;
