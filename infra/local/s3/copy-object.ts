import type { AwsAnswer } from '../endpoint/aws-service.ts';
import { computeChecksum, parseAlgorithm } from './checksums.ts';
import { checkCopyConditions, checkWriteConditions } from './conditions.ts';
import { findVersion, type WantedVersion } from './find-version.ts';
import { keepHeaders, versionHeader } from './object-headers.ts';
import { requireWrite, storeVersion } from './put-object.ts';
import { invalidArgument, invalidRequest } from './s3-error.ts';
import { objectArn, type S3Call } from './s3-call.ts';
import { parseTarget } from './s3-target.ts';
import type { Checksum, StoredVersion } from './stored-object.ts';
import { readTagHeader, tagContext, type Tags } from './tags.ts';
import { checkWriteHeaders } from './write-headers.ts';
import { element, xmlDocument } from './xml.ts';

const source = (call: S3Call): WantedVersion => {
  const text = call.request.headers['x-amz-copy-source'] ?? '';
  const [path = '', rawQuery = ''] = text.split('?');
  const { bucket, key, query } = parseTarget(path.startsWith('/') ? path : `/${path}`, rawQuery);
  if (key === '')
    throw invalidArgument(
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
      'x-amz-copy-source',
      text,
    );
  return { bucket: call.bucketNamed(bucket), key, versionId: query.get('versionId') };
};

const replaces = (call: S3Call, header: string): boolean => {
  const directive = call.request.headers[header] ?? 'COPY';
  if (directive !== 'COPY' && directive !== 'REPLACE')
    throw invalidArgument(`Unknown ${header}.`, header, directive);
  return directive === 'REPLACE';
};

const tagsOf = (call: S3Call, from: WantedVersion, found: StoredVersion): Tags => {
  if (replaces(call, 'x-amz-tagging-directive')) return readTagHeader(call.request.headers['x-amz-tagging']);
  if (found.tags.size === 0) return found.tags;
  const action = from.versionId === undefined ? 's3:GetObjectTagging' : 's3:GetObjectVersionTagging';
  call.require(action, objectArn(from.bucket, from.key), tagContext('existingobjecttag', found.tags));
  return found.tags;
};

const checksumOf = (call: S3Call, found: StoredVersion): Checksum | undefined => {
  const algorithm = call.request.headers['x-amz-checksum-algorithm'];
  return algorithm === undefined ? found.checksum : computeChecksum(parseAlgorithm(algorithm), found.body);
};

export const copyObject = (call: S3Call): AwsAnswer => {
  const { bucket, target, request, shelf } = call;
  checkWriteHeaders(request.headers, target.key);
  const from = source(call);
  const found = findVersion(call, from, { current: 's3:GetObject', version: 's3:GetObjectVersion' });
  const replaced = replaces(call, 'x-amz-metadata-directive');
  if (
    !replaced &&
    from.bucket.name === bucket.name &&
    from.key === target.key &&
    from.versionId === undefined
  )
    throw invalidRequest(
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
    );
  checkCopyConditions(request.headers, found);
  const tags = tagsOf(call, from, found);
  requireWrite(call, tags);
  checkWriteConditions(request.headers, shelf.current(bucket.name, target.key), target.key);
  const version = storeVersion(call, {
    body: found.body,
    headers: replaced ? keepHeaders(request.headers) : found.headers,
    checksum: checksumOf(call, found),
    tags,
  });
  call.created(version, 'CopyObject');
  const { checksum } = version;
  const content = [
    element('LastModified', new Date(version.lastModified).toISOString()),
    element('ETag', version.etag),
    checksum === undefined ? '' : element(`Checksum${checksum.algorithm.toUpperCase()}`, checksum.value),
  ];
  return {
    status: 200,
    headers: {
      'content-type': 'application/xml',
      'x-amz-server-side-encryption': 'AES256',
      ...(from.bucket.versioned ? { 'x-amz-copy-source-version-id': found.versionId } : {}),
      ...versionHeader(version, bucket.versioned),
    },
    body: xmlDocument('CopyObjectResult', content.join('')),
  };
};
