import { S3Error } from './s3-error.ts';
import { element, unescapeXml, xmlDocument } from './xml.ts';

export type Tags = ReadonlyMap<string, string>;

const allowed = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

const checked = (pairs: readonly (readonly [string, string])[]): Tags => {
  if (pairs.length > 10) throw new S3Error(400, 'BadRequest', 'Object tags cannot be greater than 10');
  const tags = new Map(pairs);
  if (tags.size !== pairs.length)
    throw new S3Error(400, 'InvalidTag', 'Cannot provide multiple Tags with the same key');
  for (const [key, value] of tags) {
    if (key.length === 0 || key.length > 128 || !allowed.test(key) || key.startsWith('aws:'))
      throw new S3Error(400, 'InvalidTag', 'The TagKey you have provided is invalid', {
        details: { TagKey: key },
      });
    if (value.length > 256 || !allowed.test(value))
      throw new S3Error(400, 'InvalidTag', 'The TagValue you have provided is invalid', {
        details: { TagKey: key, TagValue: value },
      });
  }
  return tags;
};

/** `x-amz-tagging: a=1&b=2`. */
export const readTagHeader = (header: string | undefined): Tags =>
  checked([...new URLSearchParams(header ?? '').entries()]);

const tagPattern = /<Tag>\s*<Key>([^<]*)<\/Key>\s*(?:<Value>([^<]*)<\/Value>|<Value\s*\/>)\s*<\/Tag>/g;
const rest =
  /^(?:<\?xml[^>]*\?>)?\s*<Tagging(?:\s[^>]*)?>\s*(?:<TagSet>\s*<\/TagSet>|<TagSet\s*\/>)\s*<\/Tagging>\s*$/;

export const readTagDocument = (xml: string): Tags => {
  const pairs = [...xml.matchAll(tagPattern)].map(
    ([, key = '', value = '']) => [unescapeXml(key), unescapeXml(value)] as const,
  );
  if (!rest.test(xml.replaceAll(tagPattern, '')))
    throw new S3Error(
      400,
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  return checked(pairs);
};

export const writeTagDocument = (tags: Tags): string => {
  const each = [...tags].map(([key, value]) => `<Tag>${element('Key', key)}${element('Value', value)}</Tag>`);
  return xmlDocument('Tagging', `<TagSet>${each.join('')}</TagSet>`);
};

/** Condition keys of policies, lower-cased. */
export const tagContext = (
  kind: 'existingobjecttag' | 'requestobjecttag',
  tags: Tags,
): Record<string, string> =>
  Object.fromEntries([...tags].map(([key, value]) => [`s3:${kind}/${key.toLowerCase()}`, value]));
