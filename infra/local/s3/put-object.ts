import { createHash } from 'node:crypto';
import type { AwsAnswer } from '../endpoint/aws-service.ts';
import { checksumHeaders } from './checksums.ts';
import { checkWriteConditions } from './conditions.ts';
import { keepHeaders, versionHeader } from './object-headers.ts';
import { checkWriteHeaders } from './write-headers.ts';
import { objectArn, type S3Call } from './s3-call.ts';
import type { StoredVersion } from './stored-object.ts';
import { readTagHeader, tagContext } from './tags.ts';

/** The right to write, and to tag if tags come along. */
export const requireWrite = (call: S3Call, tags: ReadonlyMap<string, string>): void => {
  const { bucket, target, request } = call;
  const encryption = request.headers['x-amz-server-side-encryption'];
  const context = {
    ...tagContext('requestobjecttag', tags),
    ...(encryption === undefined ? {} : { 's3:x-amz-server-side-encryption': encryption }),
    ...(request.headers['if-none-match'] === undefined
      ? {}
      : { 's3:if-none-match': request.headers['if-none-match'] }),
    ...(request.headers['if-match'] === undefined ? {} : { 's3:if-match': request.headers['if-match'] }),
  };
  call.require('s3:PutObject', objectArn(bucket, target.key), context);
  if (request.headers['if-match'] !== undefined) call.require('s3:GetObject', objectArn(bucket, target.key));
  if (tags.size > 0) call.require('s3:PutObjectTagging', objectArn(bucket, target.key), context);
};

export const storeVersion = (
  call: S3Call,
  content: Pick<StoredVersion, 'body' | 'headers' | 'checksum' | 'tags'>,
): StoredVersion => {
  const { bucket, target, shelf, now } = call;
  const version: StoredVersion = {
    ...content,
    key: target.key,
    versionId: bucket.versioned ? call.newVersionId() : 'null',
    deleteMarker: false,
    etag: `"${createHash('md5').update(content.body).digest('hex')}"`,
    lastModified: now,
  };
  shelf.put(bucket.name, version);
  return version;
};

export const putObject = (call: S3Call): AwsAnswer => {
  const { bucket, target, request, payload, shelf } = call;
  checkWriteHeaders(request.headers, target.key);
  const tags = readTagHeader(request.headers['x-amz-tagging']);
  const headers = keepHeaders(request.headers);
  requireWrite(call, tags);
  checkWriteConditions(request.headers, shelf.current(bucket.name, target.key), target.key);
  const version = storeVersion(call, { ...payload, body: Buffer.from(payload.body), headers, tags });
  call.created(version, 'PutObject');
  return {
    status: 200,
    headers: {
      etag: version.etag,
      'x-amz-server-side-encryption': 'AES256',
      ...checksumHeaders(version.checksum),
      ...versionHeader(version, bucket.versioned),
    },
    body: '',
  };
};
