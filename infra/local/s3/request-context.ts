import type { AwsRequest } from '../endpoint/aws-service.ts';
import { isPresigned } from './check-signature-scope.ts';
import type { S3Target } from './s3-target.ts';
import { signedAt } from './signed-at.ts';

/** Condition keys that every S3 request carries. The local endpoint stands for the HTTPS of the real one. */
export const requestContext = (
  request: AwsRequest,
  target: S3Target,
  now: number,
): Readonly<Record<string, string>> => {
  const presigned = isPresigned(target.query);
  const stamp = presigned ? target.query.get('X-Amz-Date') : request.headers['x-amz-date'];
  const signed = signedAt(stamp);
  const hash = request.headers['x-amz-content-sha256'] ?? target.query.get('X-Amz-Content-Sha256');
  return {
    'aws:securetransport': 'true',
    's3:tlsversion': '1.3',
    's3:authtype': presigned ? 'REST-QUERY-STRING' : 'REST-HEADER',
    's3:signatureversion': 'AWS4-HMAC-SHA256',
    ...(signed === undefined ? {} : { 's3:signatureage': String(Math.max(0, now - signed)) }),
    ...(hash === undefined ? {} : { 's3:x-amz-content-sha256': hash }),
  };
};
