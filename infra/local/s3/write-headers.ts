import { notImplemented, S3Error } from './s3-error.ts';

/** Refuses what a write may name but the store does not do, and keys that S3 has no room for. */
export const checkWriteHeaders = (headers: Readonly<Record<string, string>>, key: string): void => {
  const length = Buffer.byteLength(key);
  if (length > 1024)
    throw new S3Error(400, 'KeyTooLongError', 'Your key is too long', {
      details: { Size: String(length), MaxSizeAllowed: '1024' },
    });
  const acl = headers['x-amz-acl'];
  if (acl !== undefined && acl !== 'private' && acl !== 'bucket-owner-full-control')
    throw new S3Error(400, 'AccessControlListNotSupported', 'The bucket does not allow ACLs');
  for (const [name, only] of [
    ['x-amz-server-side-encryption', 'AES256'],
    ['x-amz-storage-class', 'STANDARD'],
  ] as const)
    if ((headers[name] ?? only) !== only) throw notImplemented(`${name}: ${headers[name]}`);
};
