import type { AwsAnswer } from '../endpoint/aws-service.ts';
import { invalidArgument } from './s3-error.ts';
import type { S3Call } from './s3-call.ts';
import type { StoredVersion } from './stored-object.ts';
import { element, xmlDocument } from './xml.ts';

type Entry = { readonly key: string; readonly prefix: boolean };

const maxKeys = (text: string | undefined): number => {
  if (text === undefined) return 1000;
  if (!/^\d{1,10}$/.test(text))
    throw invalidArgument('Provided max-keys not an integer or within integer range', 'max-keys', text);
  return Math.min(Number(text), 1000);
};

const afterToken = (token: string | undefined): string | undefined => {
  if (token === undefined) return undefined;
  const key = Buffer.from(token, 'base64url').toString();
  if (token === '' || Buffer.from(key).toString('base64url') !== token)
    throw invalidArgument('The continuation token provided is incorrect', 'continuation-token', token);
  return key;
};

const isAfter = (key: string, after: string): boolean =>
  Buffer.compare(Buffer.from(key), Buffer.from(after)) > 0;

const entries = (keys: readonly string[], prefix: string, delimiter: string): readonly Entry[] => {
  const found = new Map<string, Entry>();
  for (const key of keys.filter((one) => one.startsWith(prefix))) {
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    const name = end < 0 ? key : key.slice(0, end + delimiter.length);
    if (!found.has(name)) found.set(name, { key: name, prefix: end >= 0 });
  }
  return [...found.values()];
};

const contents = (version: StoredVersion, write: (text: string) => string): string =>
  `<Contents>${[
    element('Key', write(version.key)),
    element('LastModified', new Date(version.lastModified).toISOString()),
    element('ETag', version.etag),
    version.checksum === undefined
      ? ''
      : element('ChecksumAlgorithm', version.checksum.algorithm.toUpperCase()) +
        element('ChecksumType', 'FULL_OBJECT'),
    element('Size', version.body.length),
    element('StorageClass', 'STANDARD'),
  ].join('')}</Contents>`;

export const listObjects = (call: S3Call): AwsAnswer => {
  const { bucket, shelf, target } = call;
  const asked = (name: string): string | undefined => target.query.get(name);
  const prefix = asked('prefix') ?? '';
  const delimiter = asked('delimiter') ?? '';
  const limit = maxKeys(asked('max-keys'));
  call.require('s3:ListBucket', bucket.arn, {
    's3:prefix': prefix,
    ...(delimiter === '' ? {} : { 's3:delimiter': delimiter }),
    's3:max-keys': String(limit),
  });
  const encoding = asked('encoding-type');
  if (encoding !== undefined && encoding !== 'url')
    throw invalidArgument('Invalid Encoding Method specified in Request', 'encoding-type', encoding);
  const write = (text: string): string =>
    encoding === 'url' ? encodeURIComponent(text).replaceAll('%2F', '/') : text;
  const token = afterToken(asked('continuation-token')) ?? '';
  const start = asked('start-after') ?? '';
  const living = shelf
    .keys(bucket.name)
    .filter((key) => shelf.current(bucket.name, key)?.deleteMarker === false);
  const wanted = living.filter((key) => isAfter(key, start));
  const all = entries(wanted, prefix, delimiter).filter(({ key }) => isAfter(key, token));
  const page = all.slice(0, limit);
  const truncated = limit > 0 && all.length > page.length;
  const last = page.at(-1);
  const objects = page.flatMap(({ key, prefix: folded }) => {
    const version = folded ? undefined : shelf.current(bucket.name, key);
    return version === undefined ? [] : [contents(version, write)];
  });
  const folders = page.filter((entry) => entry.prefix).map(({ key }) => element('Prefix', write(key)));
  const echo = ['continuation-token', 'start-after'] as const;
  const echoed = { 'continuation-token': 'ContinuationToken', 'start-after': 'StartAfter' };
  const body = [
    element('Name', bucket.name),
    element('Prefix', write(prefix)),
    ...echo
      .filter((name) => asked(name) !== undefined)
      .map((name) => element(echoed[name], write(asked(name) ?? ''))),
    truncated && last ? element('NextContinuationToken', Buffer.from(last.key).toString('base64url')) : '',
    element('KeyCount', page.length),
    element('MaxKeys', limit),
    delimiter === '' ? '' : element('Delimiter', write(delimiter)),
    encoding === undefined ? '' : element('EncodingType', encoding),
    element('IsTruncated', truncated),
    ...objects,
    ...folders.map((folder) => `<CommonPrefixes>${folder}</CommonPrefixes>`),
  ];
  return {
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: xmlDocument('ListBucketResult', body.join('')),
  };
};
