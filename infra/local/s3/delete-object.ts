import type { AwsAnswer } from '../endpoint/aws-service.ts';
import { notImplemented } from './s3-error.ts';
import { objectArn, type S3Call } from './s3-call.ts';

const answer = (headers: Readonly<Record<string, string>>): AwsAnswer => ({ status: 204, headers, body: '' });

const deleteVersion = (call: S3Call, versionId: string): AwsAnswer => {
  const { bucket, target, shelf } = call;
  call.require('s3:DeleteObjectVersion', objectArn(bucket, target.key), { 's3:versionid': versionId });
  const found = shelf.version(bucket.name, target.key, versionId);
  shelf.remove(bucket.name, target.key, versionId);
  return answer({
    ...(bucket.versioned ? { 'x-amz-version-id': versionId } : {}),
    ...(found?.deleteMarker === true ? { 'x-amz-delete-marker': 'true' } : {}),
  });
};

/** A bucket with versions keeps the object and gets a delete marker. Deleting what is not there succeeds. */
export const deleteObject = (call: S3Call): AwsAnswer => {
  const { bucket, target, shelf, request } = call;
  if (request.headers['if-match'] !== undefined) throw notImplemented('If-Match on DELETE');
  const versionId = target.query.get('versionId');
  if (versionId !== undefined) return deleteVersion(call, versionId);
  call.require('s3:DeleteObject', objectArn(bucket, target.key));
  if (!bucket.versioned) {
    shelf.remove(bucket.name, target.key, 'null');
    return answer({});
  }
  const marker = call.newVersionId();
  shelf.put(bucket.name, {
    key: target.key,
    versionId: marker,
    deleteMarker: true,
    body: Buffer.alloc(0),
    etag: '',
    lastModified: call.now,
    headers: {},
    checksum: undefined,
    tags: new Map(),
  });
  return answer({ 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker });
};
