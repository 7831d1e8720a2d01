import { accessDenied, invalidArgument, S3Error } from './s3-error.ts';
import { objectArn, type S3Call } from './s3-call.ts';
import type { BucketSettings } from './bucket-settings.ts';
import type { StoredVersion } from './stored-object.ts';
import { tagContext } from './tags.ts';

export interface WantedVersion {
  readonly bucket: BucketSettings;
  readonly key: string;
  readonly versionId: string | undefined;
}

const missing = (call: S3Call, wanted: WantedVersion): S3Error => {
  if (!call.may('s3:ListBucket', wanted.bucket.arn, { 's3:prefix': wanted.key })) return accessDenied();
  if (wanted.versionId !== undefined)
    return new S3Error(404, 'NoSuchVersion', 'The specified version does not exist.', {
      details: { Key: wanted.key, VersionId: wanted.versionId },
    });
  return new S3Error(404, 'NoSuchKey', 'The specified key does not exist.', { details: { Key: wanted.key } });
};

const marked = (marker: StoredVersion, named: boolean): S3Error => {
  const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId };
  return named
    ? new S3Error(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.', {
        headers: { ...headers, allow: 'DELETE' },
        details: { Method: 'GET', ResourceType: 'DeleteMarker' },
      })
    : new S3Error(404, 'NoSuchKey', 'The specified key does not exist.', {
        headers,
        details: { Key: marker.key },
      });
};

/**
 * The version that a read means, after the right to `action` (or its Version form) was asked.
 * Without s3:ListBucket a missing object is a 403, as in S3.
 */
export const findVersion = (
  call: S3Call,
  wanted: WantedVersion,
  actions: { readonly current: string; readonly version: string },
  context: Readonly<Record<string, string>> = {},
): StoredVersion => {
  const { bucket, key, versionId } = wanted;
  if (versionId !== undefined && versionId !== 'null' && !/^[A-Za-z0-9._-]{32}$/.test(versionId))
    throw invalidArgument('Invalid version id specified', 'versionId', versionId);
  const found =
    versionId === undefined
      ? call.shelf.current(bucket.name, key)
      : call.shelf.version(bucket.name, key, versionId);
  call.require(versionId === undefined ? actions.current : actions.version, objectArn(bucket, key), {
    ...context,
    ...tagContext('existingobjecttag', found?.tags ?? new Map()),
    ...(versionId === undefined ? {} : { 's3:versionid': versionId }),
  });
  if (found === undefined) throw missing(call, wanted);
  if (found.deleteMarker) throw marked(found, versionId !== undefined);
  return found;
};
