import { S3Error } from './s3-error.ts';

export interface S3Target {
  readonly bucket: string;
  /** Decoded; empty for the bucket itself. */
  readonly key: string;
  /** Names as sent, values decoded. A name that stands alone has an empty value. */
  readonly query: ReadonlyMap<string, string>;
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
};

const parseQuery = (rawQuery: string): ReadonlyMap<string, string> => {
  const pairs = rawQuery.replace(/^\?/, '').split('&').filter(Boolean);
  return new Map(
    pairs.map((pair): [string, string] => {
      const at = pair.indexOf('=');
      const [name, value] = at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      return [decode(name), decode(value.replaceAll('+', ' '))];
    }),
  );
};

/** Path style only: `/bucket/key`. A plus sign in the path is a plus sign. */
export const parseTarget = (path: string, rawQuery: string): S3Target => {
  const [, bucket = '', key = ''] = /^\/([^/]*)(?:\/(.*))?$/s.exec(path) ?? [];
  return { bucket: decode(bucket), key: decode(key), query: parseQuery(rawQuery) };
};
