import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { invalidRequest, notImplemented, S3Error } from './s3-error.ts';
import type { Checksum, ChecksumAlgorithm } from './stored-object.ts';

const lengths: Readonly<Record<ChecksumAlgorithm, number>> = { sha256: 32, sha1: 20, crc32: 4 };
const notValues = ['x-amz-checksum-mode', 'x-amz-checksum-type', 'x-amz-checksum-algorithm'];

const isAlgorithm = (name: string): name is ChecksumAlgorithm => Object.hasOwn(lengths, name);

export const parseAlgorithm = (name: string): ChecksumAlgorithm => {
  const lower = name.toLowerCase();
  if (!isAlgorithm(lower)) throw notImplemented(`checksum algorithm ${name}`);
  return lower;
};

const digest = (algorithm: ChecksumAlgorithm, body: Buffer): Buffer => {
  if (algorithm !== 'crc32') return createHash(algorithm).update(body).digest();
  const four = Buffer.alloc(4);
  four.writeUInt32BE(crc32(body));
  return four;
};

export const computeChecksum = (algorithm: ChecksumAlgorithm, body: Buffer): Checksum => ({
  algorithm,
  value: digest(algorithm, body).toString('base64'),
});

const isBase64Of = (value: string, length: number): boolean =>
  Buffer.from(value, 'base64').length === length && Buffer.from(value, 'base64').toString('base64') === value;

const verified = (name: string, value: string, body: Buffer): Checksum => {
  const algorithm = parseAlgorithm(name.slice('x-amz-checksum-'.length));
  if (!isBase64Of(value, lengths[algorithm])) throw invalidRequest(`Value for ${name} header is invalid.`);
  const computed = computeChecksum(algorithm, body);
  if (computed.value !== value)
    throw new S3Error(
      400,
      'BadDigest',
      `The ${algorithm.toUpperCase()} you specified did not match the calculated checksum.`,
    );
  return computed;
};

/** Verifies `x-amz-checksum-*` headers (and trailers) against the bytes. Undefined when none was given. */
export const verifyChecksum = (
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): Checksum | undefined => {
  const given = Object.entries(headers).filter(
    ([name]) => name.startsWith('x-amz-checksum-') && !notValues.includes(name),
  );
  if (given.length > 1)
    throw invalidRequest(
      'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.',
    );
  const [first] = given;
  if (first !== undefined) return verified(first[0], first[1], body);
  if (headers['x-amz-sdk-checksum-algorithm'] !== undefined)
    throw invalidRequest(
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    );
  return undefined;
};

export const verifyMd5 = (given: string | undefined, body: Buffer): void => {
  if (given === undefined) return;
  if (!isBase64Of(given, 16))
    throw new S3Error(400, 'InvalidDigest', 'The Content-MD5 you specified was invalid.', {
      details: { 'Content-MD5': given },
    });
  const computed = createHash('md5').update(body).digest('base64');
  if (computed !== given)
    throw new S3Error(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.', {
      details: { ExpectedDigest: given, CalculatedDigest: computed },
    });
};

export const checksumHeaders = (checksum: Checksum | undefined): Readonly<Record<string, string>> =>
  checksum === undefined
    ? {}
    : { [`x-amz-checksum-${checksum.algorithm}`]: checksum.value, 'x-amz-checksum-type': 'FULL_OBJECT' };
