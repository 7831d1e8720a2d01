import { S3Error } from './s3-error.ts';
import { checksumHeaders } from './checksums.ts';
import type { StoredVersion } from './stored-object.ts';

const kept = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
];

const stays = ([name]: readonly [string, string]): boolean =>
  kept.includes(name) || name.startsWith('x-amz-meta-');

/** The headers of a write that stay with the object. */
export const keepHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> => {
  const found = Object.fromEntries(Object.entries(headers).filter(stays));
  const metadata = Object.entries(found).filter(([name]) => name.startsWith('x-amz-meta-'));
  const size = metadata.reduce(
    (sum, [name, value]) => sum + name.length - 'x-amz-meta-'.length + value.length,
    0,
  );
  if (size > 2048)
    throw new S3Error(
      400,
      'MetadataTooLarge',
      'Your metadata headers exceed the maximum allowed metadata size',
      {
        details: { Size: String(size), MaxSizeAllowed: '2048' },
      },
    );
  const encoding = (found['content-encoding'] ?? '').replace(/aws-chunked,?\s*/, '');
  const { 'content-encoding': _, ...others } = found;
  return {
    'content-type': 'binary/octet-stream',
    ...others,
    ...(encoding === '' ? {} : { 'content-encoding': encoding }),
  };
};

export const versionHeader = (
  version: StoredVersion,
  versioned: boolean,
): Readonly<Record<string, string>> => (versioned ? { 'x-amz-version-id': version.versionId } : {});

/** What GET and HEAD say of an object. */
export const describeObject = (
  version: StoredVersion,
  versioned: boolean,
  withChecksum: boolean,
): Record<string, string> => ({
  ...version.headers,
  'accept-ranges': 'bytes',
  etag: version.etag,
  'last-modified': new Date(version.lastModified).toUTCString(),
  'x-amz-server-side-encryption': 'AES256',
  ...(version.tags.size > 0 ? { 'x-amz-tagging-count': String(version.tags.size) } : {}),
  ...(withChecksum ? checksumHeaders(version.checksum) : {}),
  ...versionHeader(version, versioned),
});
