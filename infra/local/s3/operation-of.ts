import { notImplemented } from './s3-error.ts';
import type { S3Target } from './s3-target.ts';

export type S3Operation =
  | 'PutObject'
  | 'CopyObject'
  | 'GetObject'
  | 'HeadObject'
  | 'DeleteObject'
  | 'ListObjectsV2'
  | 'PutObjectTagging'
  | 'GetObjectTagging';

const read = [
  'versionId',
  'response-content-type',
  'response-content-language',
  'response-expires',
  'response-cache-control',
  'response-content-disposition',
  'response-content-encoding',
];

const parameters: Readonly<Record<S3Operation, readonly string[]>> = {
  PutObject: [],
  CopyObject: [],
  GetObject: read,
  HeadObject: read,
  DeleteObject: ['versionId'],
  ListObjectsV2: [
    'list-type',
    'prefix',
    'delimiter',
    'max-keys',
    'start-after',
    'continuation-token',
    'encoding-type',
  ],
  PutObjectTagging: ['tagging', 'versionId'],
  GetObjectTagging: ['tagging', 'versionId'],
};

const accepted: Readonly<Record<S3Operation, readonly string[]>> = {
  PutObject: ['x-amz-tagging', 'x-amz-server-side-encryption', 'x-amz-acl', 'x-amz-storage-class'],
  CopyObject: [
    'x-amz-copy-source',
    'x-amz-copy-source-if-match',
    'x-amz-copy-source-if-none-match',
    'x-amz-metadata-directive',
    'x-amz-tagging-directive',
    'x-amz-tagging',
    'x-amz-checksum-algorithm',
    'x-amz-server-side-encryption',
    'x-amz-acl',
    'x-amz-storage-class',
  ],
  GetObject: ['x-amz-checksum-mode'],
  HeadObject: ['x-amz-checksum-mode'],
  DeleteObject: [],
  ListObjectsV2: [],
  PutObjectTagging: [],
  GetObjectTagging: [],
};

const everywhere =
  /^x-amz-(content-sha256|date|security-token|user-agent|checksum-.*|sdk-checksum-algorithm|meta-.*|decoded-content-length|trailer|expected-bucket-owner)$/;

/** Part of the signature, or named by the SDK for its own log, or a hoisted checksum: S3 ignores the last. */
const withoutMeaning = /^(X-Amz-.*|x-id|x-amz-checksum-.*|x-amz-sdk-checksum-algorithm)$/;

const named = (
  method: string,
  target: S3Target,
  headers: Readonly<Record<string, string>>,
): S3Operation | undefined => {
  const tagging = target.query.has('tagging');
  if (target.bucket === '') return undefined;
  if (target.key === '')
    return method === 'GET' && target.query.get('list-type') === '2' ? 'ListObjectsV2' : undefined;
  if (method === 'PUT' && tagging) return 'PutObjectTagging';
  if (method === 'GET' && tagging) return 'GetObjectTagging';
  if (method === 'PUT') return headers['x-amz-copy-source'] === undefined ? 'PutObject' : 'CopyObject';
  if (method === 'GET') return 'GetObject';
  if (method === 'HEAD') return 'HeadObject';
  return method === 'DELETE' ? 'DeleteObject' : undefined;
};

/** @throws S3Error NotImplemented for every operation, parameter and `x-amz-` header that the store does not know. */
export const operationOf = (
  method: string,
  target: S3Target,
  headers: Readonly<Record<string, string>>,
): S3Operation => {
  const operation = named(method, target, headers);
  if (operation === undefined) throw notImplemented(`${method} /${target.bucket === '' ? '' : 'bucket'}`);
  for (const name of target.query.keys())
    if (!parameters[operation].includes(name) && !withoutMeaning.test(name)) throw notImplemented(`?${name}`);
  for (const name of Object.keys(headers))
    if (name.startsWith('x-amz-') && !everywhere.test(name) && !accepted[operation].includes(name))
      throw notImplemented(name);
  return operation;
};
