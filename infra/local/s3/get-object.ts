import type { AwsAnswer } from '../endpoint/aws-service.ts';
import { readRange } from './byte-range.ts';
import { checkReadConditions } from './conditions.ts';
import { findVersion } from './find-version.ts';
import { describeObject } from './object-headers.ts';
import type { S3Call } from './s3-call.ts';

const overrides = ({ target }: S3Call): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...target.query]
      .filter(([name]) => name.startsWith('response-'))
      .map(([name, value]) => [name.slice('response-'.length), value]),
  );

/** GetObject, and HeadObject, whose body stays out. */
export const getObject = (call: S3Call): AwsAnswer => {
  const { bucket, target, request } = call;
  const wanted = { bucket, key: target.key, versionId: target.query.get('versionId') };
  const version = findVersion(call, wanted, { current: 's3:GetObject', version: 's3:GetObjectVersion' });
  const unchanged = checkReadConditions(request.headers, version);
  if (unchanged) {
    const { etag, 'last-modified': modified } = describeObject(version, bucket.versioned, false);
    return { status: 304, headers: { etag: etag ?? '', 'last-modified': modified ?? '' }, body: '' };
  }
  const range = readRange(request.headers['range'], version.body.length);
  const withChecksum =
    range === undefined && request.headers['x-amz-checksum-mode']?.toUpperCase() === 'ENABLED';
  const body = range === undefined ? version.body : version.body.subarray(range.first, range.last + 1);
  const partial = range && { 'content-range': `bytes ${range.first}-${range.last}/${version.body.length}` };
  return {
    status: range === undefined ? 200 : 206,
    headers: {
      ...describeObject(version, bucket.versioned, withChecksum),
      ...overrides(call),
      ...partial,
      'content-length': String(body.length),
    },
    body: request.method === 'HEAD' ? '' : body,
  };
};
