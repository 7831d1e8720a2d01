import type { AwsRequest } from '../endpoint/aws-service.ts';
import { accessDenied, S3Error } from './s3-error.ts';
import type { S3Target } from './s3-target.ts';
import { signedAt } from './signed-at.ts';

const week = 604_800;
const skew = 15 * 60_000;

const iso = (moment: number): string =>
  new Date(Math.floor(moment / 1000) * 1000).toISOString().replace('.000', '');

const queryError = (message: string): S3Error =>
  new S3Error(400, 'AuthorizationQueryParametersError', message);

const checkPresigned = (query: ReadonlyMap<string, string>, now: number): void => {
  const text = query.get('X-Amz-Expires') ?? '';
  if (text === '')
    throw queryError(
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    );
  if (!/^-?\d+$/.test(text)) throw queryError('X-Amz-Expires should be a number');
  const seconds = Number(text);
  if (seconds < 1) throw queryError('X-Amz-Expires must be greater than zero');
  if (seconds > week) throw queryError('X-Amz-Expires must be less than a week (in seconds) that is 604800');
  const signed = signedAt(query.get('X-Amz-Date'));
  if (signed === undefined)
    throw queryError("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"");
  if (signed > now + skew) throw accessDenied('Request is not yet valid', { ServerTime: iso(now) });
  const ends = signed + seconds * 1000;
  if (now > ends)
    throw accessDenied('Request has expired', {
      'X-Amz-Expires': text,
      Expires: iso(ends),
      ServerTime: iso(now),
    });
};

const checkSkew = (stamp: string | undefined, now: number): void => {
  const signed = signedAt(stamp);
  if (signed === undefined || Math.abs(signed - now) <= skew) return;
  throw new S3Error(
    403,
    'RequestTimeTooSkewed',
    'The difference between the request time and the current time is too large.',
    { details: { RequestTime: stamp ?? '', ServerTime: iso(now), MaxAllowedSkewMilliseconds: String(skew) } },
  );
};

const mayBeUnsigned = (name: string): boolean =>
  !name.startsWith('x-amz-') || name === 'x-amz-content-sha256';

export const isPresigned = (query: ReadonlyMap<string, string>): boolean => query.has('X-Amz-Signature');

/** What S3 asks of a signature beyond that it is right: which headers it covers, and when it was made. */
export const checkSignatureScope = (request: AwsRequest, target: S3Target, now: number): void => {
  const authorization = request.headers['authorization'];
  const presigned = isPresigned(target.query);
  if (authorization === undefined && !presigned) throw accessDenied();
  if (authorization !== undefined && presigned)
    throw new S3Error(
      400,
      'InvalidArgument',
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
    );
  if (presigned) checkPresigned(target.query, now);
  else checkSkew(request.headers['x-amz-date'], now);
  const list = presigned
    ? (target.query.get('X-Amz-SignedHeaders') ?? '')
    : (/SignedHeaders=([^,\s]*)/.exec(authorization ?? '')?.[1] ?? '');
  const signed = new Set(list.split(';'));
  const unsigned = Object.keys(request.headers).filter((name) => !mayBeUnsigned(name) && !signed.has(name));
  if (!signed.has('host')) unsigned.unshift('host');
  if (unsigned.length > 0)
    throw accessDenied('There were headers present in the request which were not signed', {
      HeadersNotSigned: unsigned.join(', '),
    });
};
