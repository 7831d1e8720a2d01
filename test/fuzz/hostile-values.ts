import * as fc from 'fast-check';

const texts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udfff\ud83d',
  '\u202e\u202d逆序',
  'e\u0301\u0301\u0301'.repeat(40),
  '\u{1F3D7}\u{20BB7}\u{2A6D6}',
  '\u200b\ufeff',
  '\r\nSet-Cookie: a=b',
  '${jndi:ldap://127.0.0.1/a}',
  "'; DROP TABLE projects; --",
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '{{7*7}}',
  '%00%0d%0a',
  '__proto__',
  'constructor',
  'toString',
  '2026-02-30',
  '9999-12-31',
  '0000-01-01',
  '-1',
  '1e400',
  'Ａ１',
  '\u0130\u0131\ufb01',
  '长'.repeat(3_000),
  'a'.repeat(70_000),
];

const numbers: readonly number[] = [
  0,
  -0,
  -1,
  0.1,
  1e-320,
  1e-7,
  1.7976931348623157e308,
  -1.7976931348623157e308,
  2 ** 31,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 53),
  1e21,
  99_999_999.999_999,
  1e38,
];

const nested = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level++) value = wrap(value);
  return value;
};

const others: readonly unknown[] = [
  null,
  true,
  [],
  {},
  [[[[]]]],
  { length: 1, 0: 'a' },
  { toString: 'x', valueOf: 1, constructor: { prototype: { polluted: true } } },
  nested(30, (inner) => [inner]),
  nested(30, (inner) => ({ a: inner })),
  nested(63, (inner) => [inner]),
  Array.from({ length: 5_000 }, () => null),
  Object.fromEntries(Array.from({ length: 2_000 }, (_, index) => [`k${index}`, index])),
];

/** JSON values by which parsers, stores and printers are known to break. */
export const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...texts),
  fc.constantFrom(...numbers),
  fc.constantFrom(...others),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...texts.filter((text) => text.length < 1_000)),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
