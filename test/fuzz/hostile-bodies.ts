import * as fc from 'fast-check';
import { siteOfHundredThousand } from './hostile-sites.ts';

const deep = (levels: number, open: string, close: string): string =>
  `${open.repeat(levels)}1${close.repeat(levels)}`;

const texts = (json: string): readonly (string | Buffer)[] => [
  '',
  ' ',
  json.slice(0, -1),
  `${json}${json}`,
  `\ufeff${json}`,
  json.replace('{', '{"__proto__":{"roles":["admin"]},'),
  json.replace('{', '{"\\u005f_proto__":{"admin":true},'),
  json.replace('{', '{"version":1,"version":2,'),
  json.replace('{', '{"half":"\\ud800",'),
  json.replace('{', '{"null":"\\u0000",'),
  json.replace('{', '{"number":1e999999,'),
  json.replace('{', `{"number":${'9'.repeat(5_000)},`),
  json.replaceAll('"', "'"),
  json.replaceAll(/\d+/g, 'NaN'),
  deep(64, '[', ']'),
  deep(65, '{"a":', '}'),
  deep(100_000, '[', ']'),
  deep(40_000, '{"a":', '}'),
  'null',
  '[]',
  '"text"',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  'a=b&c=d',
  Buffer.from([0xff, 0xfe, 0x00, 0x7b, 0x00]),
  Buffer.from([0xed, 0xa0, 0x80, 0xc0, 0xaf]),
  Buffer.from(json, 'utf16le'),
];

/** Texts that are no body of a request, made from one that is. The very large ones are rare. */
export const hostileBodies = (sample: unknown): fc.Arbitrary<string | Buffer> => {
  const json = JSON.stringify(sample);
  return fc.oneof(
    { weight: 60, arbitrary: fc.constantFrom(...texts(json)) },
    { weight: 4, arbitrary: fc.constant('').map(() => json.padEnd(256 * 1024 + 1)) },
    { weight: 1, arbitrary: fc.constant('').map(() => JSON.stringify({ site: siteOfHundredThousand() })) },
    { weight: 1, arbitrary: fc.constant('').map(() => json.padEnd(10 * 1024 * 1024 + 1)) },
  );
};
