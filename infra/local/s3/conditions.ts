import { notImplemented, S3Error } from './s3-error.ts';
import type { StoredVersion } from './stored-object.ts';

type Headers = Readonly<Record<string, string>>;

const failed = (condition: string): S3Error =>
  new S3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    details: { Condition: condition },
  });

const bare = (etag: string): string => etag.trim().replace(/^W\//, '').replace(/^"|"$/g, '');

export const etagMatches = (given: string, etag: string): boolean =>
  given.split(',').some((one) => one.trim() === '*' || bare(one) === bare(etag));

/** Conditional writes: `If-None-Match: *` and `If-Match: <etag>`, nothing else. */
export const checkWriteConditions = (
  headers: Headers,
  current: StoredVersion | undefined,
  key: string,
): void => {
  const existing = current?.deleteMarker === true ? undefined : current;
  const noneMatch = headers['if-none-match'];
  const match = headers['if-match'];
  if (noneMatch !== undefined && match !== undefined) throw notImplemented('If-Match with If-None-Match');
  if (noneMatch !== undefined && noneMatch !== '*') throw notImplemented(`If-None-Match: ${noneMatch}`);
  if (noneMatch === '*' && existing !== undefined) throw failed('If-None-Match');
  if (match === undefined) return;
  if (existing === undefined)
    throw new S3Error(404, 'NoSuchKey', 'The specified key does not exist.', { details: { Key: key } });
  if (bare(match) !== bare(existing.etag)) throw failed('If-Match');
};

const seconds = (text: string): number => Date.parse(text);

/** True: answer 304 without a body. */
export const checkReadConditions = (headers: Headers, version: StoredVersion): boolean => {
  const match = headers['if-match'];
  const noneMatch = headers['if-none-match'];
  const since = headers['if-modified-since'];
  const unmodified = headers['if-unmodified-since'];
  if (match !== undefined && !etagMatches(match, version.etag)) throw failed('If-Match');
  if (match === undefined && unmodified !== undefined && version.lastModified > seconds(unmodified))
    throw failed('If-Unmodified-Since');
  if (noneMatch !== undefined) return etagMatches(noneMatch, version.etag);
  return since !== undefined && version.lastModified <= seconds(since);
};

export const checkCopyConditions = (headers: Headers, source: StoredVersion): void => {
  const match = headers['x-amz-copy-source-if-match'];
  const noneMatch = headers['x-amz-copy-source-if-none-match'];
  if (match !== undefined && !etagMatches(match, source.etag)) throw failed('x-amz-copy-source-If-Match');
  if (noneMatch !== undefined && etagMatches(noneMatch, source.etag))
    throw failed('x-amz-copy-source-If-None-Match');
};
