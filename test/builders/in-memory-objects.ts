import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';

interface Version {
  readonly versionId: string;
  readonly bytes: Buffer;
  readonly contentType: string;
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64');
const etagOf = ({ bytes }: Version): string => `"${createHash('md5').update(bytes).digest('hex')}"`;

const precondition = (): S3ServiceException =>
  new S3ServiceException({
    name: 'PreconditionFailed',
    $fault: 'client',
    $metadata: { httpStatusCode: 412 },
  });

/** Versioned buckets in memory, as far as materials are inspected and promoted: Head, Get with a range, Copy. */
export const createInMemoryObjects = () => {
  const places = new Map<string, Version[]>();
  let made = 0;
  const versionsOf = (bucket = '', key = ''): Version[] => {
    const place = `${bucket}/${key}`;
    const versions = places.get(place) ?? [];
    places.set(place, versions);
    return versions;
  };
  const put = (bucket: string, key: string, bytes: Buffer, contentType: string): string => {
    const versionId = `v${(made += 1)}`;
    versionsOf(bucket, key).push({ versionId, bytes, contentType });
    return versionId;
  };
  const find = (bucket?: string, key?: string, versionId?: string): Version => {
    const versions = versionsOf(bucket, key);
    const found =
      versionId === undefined ? versions.at(-1) : versions.find((one) => one.versionId === versionId);
    if (found === undefined) throw new NotFound({ message: 'NotFound', $metadata: { httpStatusCode: 404 } });
    return found;
  };
  const copy = ({ input }: CopyObjectCommand): object => {
    const [place = '', versionId] = String(input.CopySource).split('?versionId=');
    const [bucket = '', ...names] = place.split('/');
    const found = find(bucket, names.join('/'), versionId);
    if (input.CopySourceIfMatch !== undefined && input.CopySourceIfMatch !== etagOf(found))
      throw precondition();
    const { Bucket = '', Key = '' } = input;
    if (input.IfNoneMatch === '*' && versionsOf(Bucket, Key).length > 0) throw precondition();
    return { VersionId: put(Bucket, Key, found.bytes, input.ContentType ?? found.contentType) };
  };
  const client = new S3Client({ region: 'eu-central-1' });
  const answer = (command: unknown): object => {
    if (command instanceof CopyObjectCommand) return copy(command);
    if (!(command instanceof HeadObjectCommand) && !(command instanceof GetObjectCommand))
      throw new TypeError('not asked of materials');
    const { Bucket, Key, VersionId } = command.input;
    const found = find(Bucket, Key, VersionId);
    const { versionId, bytes, contentType } = found;
    if (command instanceof HeadObjectCommand)
      return {
        VersionId: versionId,
        ContentLength: bytes.length,
        ContentType: contentType,
        ETag: etagOf(found),
        ChecksumSHA256: digestOf(bytes),
      };
    const [, from = '0', to = String(bytes.length - 1)] =
      /^bytes=(\d+)-(\d+)$/.exec(command.input.Range ?? '') ?? [];
    const part = bytes.subarray(Number(from), Number(to) + 1);
    return {
      Body: Object.assign(Readable.from([part]), { transformToByteArray: async () => new Uint8Array(part) }),
    };
  };
  Object.defineProperty(client, 'send', { value: async (command: unknown) => answer(command) });
  return {
    client,
    put,
    /** The bytes of the newest version, if there is one. */
    read: (bucket: string, key: string): Buffer | undefined => versionsOf(bucket, key).at(-1)?.bytes,
    /** The bytes of one version, if there is it. */
    version: (bucket: string, key: string, versionId: string): Buffer | undefined =>
      versionsOf(bucket, key).find((one) => one.versionId === versionId)?.bytes,
  };
};
