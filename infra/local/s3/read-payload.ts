import { createHash } from 'node:crypto';
import type { AwsRequest } from '../endpoint/aws-service.ts';
import { readChunked } from './aws-chunked.ts';
import { verifyChecksum, verifyMd5 } from './checksums.ts';
import { isPresigned } from './check-signature-scope.ts';
import { invalidArgument, invalidRequest, notImplemented, S3Error } from './s3-error.ts';
import type { S3Target } from './s3-target.ts';
import type { Checksum } from './stored-object.ts';

export interface Payload {
  readonly body: Buffer;
  readonly checksum: Checksum | undefined;
}

const contentHash = 'x-amz-content-sha256';

const checkLength = (request: AwsRequest): void => {
  const length = request.headers['content-length'];
  if (request.headers['transfer-encoding'] !== undefined) throw notImplemented('Transfer-Encoding');
  if (length === undefined && request.method !== 'PUT' && request.body.length === 0) return;
  if (length === undefined)
    throw new S3Error(411, 'MissingContentLength', 'You must provide the Content-Length HTTP header.');
  if (Number(length) !== request.body.length)
    throw new S3Error(
      400,
      'IncompleteBody',
      'You did not provide the number of bytes specified by the Content-Length HTTP header',
    );
};

const checkHash = (given: string, body: Buffer): void => {
  if (given === 'UNSIGNED-PAYLOAD') return;
  if (!/^[0-9a-f]{64}$/.test(given))
    throw invalidArgument(
      `${contentHash} must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER or a valid sha256 value.`,
      contentHash,
      given,
    );
  const computed = createHash('sha256').update(body).digest('hex');
  if (computed !== given)
    throw new S3Error(
      400,
      'XAmzContentSHA256Mismatch',
      `The provided '${contentHash}' header does not match what was computed.`,
      { details: { ClientComputedContentSHA256: given, S3ComputedContentSHA256: computed } },
    );
};

/** The bytes that were meant, after length, payload hash, Content-MD5 and checksum have been compared. */
export const readPayload = (request: AwsRequest, target: S3Target): Payload => {
  checkLength(request);
  const presigned = isPresigned(target.query);
  const hash =
    request.headers[contentHash] ??
    (presigned ? (target.query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD') : undefined);
  if (hash === undefined) throw invalidRequest(`Missing required header for this request: ${contentHash}`);
  if (
    hash.startsWith('STREAMING-') ||
    request.headers['content-encoding']?.includes('aws-chunked') === true
  ) {
    const { body, trailers } = readChunked(request.headers, request.body);
    verifyMd5(request.headers['content-md5'], body);
    return { body, checksum: verifyChecksum({ ...request.headers, ...trailers }, body) };
  }
  checkHash(hash, request.body);
  verifyMd5(request.headers['content-md5'], request.body);
  return { body: request.body, checksum: verifyChecksum(request.headers, request.body) };
};
