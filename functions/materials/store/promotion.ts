import type { CopyObjectCommandInput } from '@aws-sdk/client-s3';
import type { ContentType } from '../domain/content-type.ts';

/** What was inspected: one version of one object, with its type as found. */
export interface Inspected {
  readonly key: string;
  readonly versionId: string;
  readonly etag: string;
  readonly contentType: ContentType;
}

export interface MaterialBuckets {
  readonly quarantine: string;
  readonly materials: string;
}

/**
 * The copy of the inspected version, and of nothing that came to its key later. Nothing that the uploader set is kept;
 * a second copy to the same key fails with 412.
 */
export const promotionOf = (
  { quarantine, materials }: MaterialBuckets,
  { key, versionId, etag, contentType }: Inspected,
): CopyObjectCommandInput => ({
  Bucket: materials,
  Key: key,
  CopySource: `${quarantine}/${key}?versionId=${encodeURIComponent(versionId)}`,
  CopySourceIfMatch: etag,
  IfNoneMatch: '*',
  MetadataDirective: 'REPLACE',
  TaggingDirective: 'REPLACE',
  ContentType: contentType,
  ChecksumAlgorithm: 'SHA256',
});
