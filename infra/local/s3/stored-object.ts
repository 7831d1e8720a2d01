export type ChecksumAlgorithm = 'sha256' | 'sha1' | 'crc32';

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  /** Base64. */
  readonly value: string;
}

/** One version of a key. In a bucket without versioning there is one, called `null`. */
export interface StoredVersion {
  readonly key: string;
  readonly versionId: string;
  readonly deleteMarker: boolean;
  readonly body: Buffer;
  /** Quoted MD5, as in the header. */
  readonly etag: string;
  /** Virtual, milliseconds since the epoch, whole seconds as S3 keeps them. */
  readonly lastModified: number;
  /** content-type, cache-control ... and x-amz-meta-*. */
  readonly headers: Readonly<Record<string, string>>;
  readonly checksum: Checksum | undefined;
  readonly tags: ReadonlyMap<string, string>;
}
