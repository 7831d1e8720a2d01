import { S3Error } from './s3-error.ts';
import type { StoredVersion } from './stored-object.ts';

/** Bytes of all buckets together. */
export const shelfLimit = 512 * 1024 * 1024;

/** The versions of every key of one local cloud, newest last. */
export interface ObjectShelf {
  current(bucket: string, key: string): StoredVersion | undefined;
  version(bucket: string, key: string, versionId: string): StoredVersion | undefined;
  /** Keys in the order of their UTF-8 bytes. */
  keys(bucket: string): readonly string[];
  /** @throws S3Error when the store would grow beyond its limit: nothing is stored. */
  put(bucket: string, version: StoredVersion): void;
  replace(bucket: string, version: StoredVersion): void;
  remove(bucket: string, key: string, versionId: string): void;
  clear(): void;
}

export const createObjectShelf = (limit = shelfLimit): ObjectShelf => {
  const buckets = new Map<string, Map<string, readonly StoredVersion[]>>();
  let bytes = 0;

  const versionsOf = (bucket: string, key: string): readonly StoredVersion[] =>
    buckets.get(bucket)?.get(key) ?? [];

  const write = (bucket: string, key: string, versions: readonly StoredVersion[]): void => {
    const keys = buckets.get(bucket) ?? new Map<string, readonly StoredVersion[]>();
    buckets.set(bucket, keys);
    for (const version of versionsOf(bucket, key)) bytes -= version.body.length;
    for (const version of versions) bytes += version.body.length;
    if (versions.length > 0) keys.set(key, versions);
    else keys.delete(key);
  };

  const without = (bucket: string, key: string, versionId: string): readonly StoredVersion[] =>
    versionsOf(bucket, key).filter((version) => version.versionId !== versionId);

  return {
    current: (bucket, key) => versionsOf(bucket, key).at(-1),
    version: (bucket, key, versionId) =>
      versionsOf(bucket, key).find((found) => found.versionId === versionId),
    keys: (bucket) =>
      [...(buckets.get(bucket)?.keys() ?? [])].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    put: (bucket, version) => {
      const kept = without(bucket, version.key, version.versionId);
      const replaced = versionsOf(bucket, version.key).filter((found) => !kept.includes(found));
      const growth = replaced.reduce((sum, found) => sum - found.body.length, version.body.length);
      if (bytes + growth > limit)
        throw new S3Error(
          507,
          'LocalStoreFull',
          `The local object store keeps at most ${limit} bytes in all.`,
        );
      write(bucket, version.key, [...kept, version]);
    },
    replace: (bucket, version) =>
      write(
        bucket,
        version.key,
        versionsOf(bucket, version.key).map((found) =>
          found.versionId === version.versionId ? version : found,
        ),
      ),
    remove: (bucket, key, versionId) => write(bucket, key, without(bucket, key, versionId)),
    clear: () => {
      buckets.clear();
      bytes = 0;
    },
  };
};
