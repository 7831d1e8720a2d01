import type { AwsRequest } from '../endpoint/aws-service.ts';
import type { BucketSettings } from './bucket-settings.ts';
import type { StoredVersion } from './stored-object.ts';

/** What EventBridge gets from a bucket that has it enabled. */
export interface ObjectCreated {
  readonly source: 'aws.s3';
  readonly detailType: 'Object Created';
  readonly time: string;
  readonly resources: readonly string[];
  readonly detail: {
    readonly version: '0';
    readonly bucket: { readonly name: string };
    readonly object: {
      readonly key: string;
      readonly size: number;
      readonly etag: string;
      readonly 'version-id'?: string;
      readonly sequencer: string;
    };
    readonly 'request-id': string;
    readonly requester: string;
    readonly 'source-ip-address': string;
    readonly reason: 'PutObject' | 'CopyObject';
  };
}

/** Hands the event on. What it starts, it marks as activity itself. */
export type OnObjectCreated = (event: ObjectCreated) => void;

export const createdEvent = (
  bucket: BucketSettings,
  version: StoredVersion,
  request: AwsRequest,
  reason: 'PutObject' | 'CopyObject',
  { account, sequence }: { readonly account: string; readonly sequence: number },
): ObjectCreated => ({
  source: 'aws.s3',
  detailType: 'Object Created',
  time: new Date(version.lastModified).toISOString().replace('.000', ''),
  resources: [bucket.arn],
  detail: {
    version: '0',
    bucket: { name: bucket.name },
    object: {
      key: version.key,
      size: version.body.length,
      etag: version.etag.replaceAll('"', ''),
      ...(bucket.versioned ? { 'version-id': version.versionId } : {}),
      sequencer: sequence.toString(16).toUpperCase().padStart(18, '0'),
    },
    'request-id': request.requestId,
    requester: account,
    'source-ip-address': '127.0.0.1',
    reason,
  },
});
