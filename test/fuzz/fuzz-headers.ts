import * as fc from 'fast-check';

export type Header = readonly [name: string, value: string];

const keys: fc.Arbitrary<readonly Header[]> = fc.oneof(
  { weight: 16, arbitrary: fc.uuid().map((key): readonly Header[] => [['idempotency-key', key]]) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(
        'k',
        'k'.repeat(200),
        'k'.repeat(201),
        'k'.repeat(9_000),
        '',
        ' ',
        'two words',
        'cl\u00e9',
        '#|%',
        '../..',
        '__proto__',
        'null',
      )
      .map((key): readonly Header[] => [['idempotency-key', key]]),
  },
  { weight: 1, arbitrary: fc.constant<readonly Header[]>([]) },
  {
    weight: 1,
    arbitrary: fc.constant<readonly Header[]>([
      ['Idempotency-Key', 'a'],
      ['idempotency-key', 'b'],
    ]),
  },
);

const sound: readonly Header[] = [['content-type', 'application/json']];

const others: fc.Arbitrary<readonly Header[]> = fc.oneof(
  { weight: 12, arbitrary: fc.constant(sound) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        'text/plain',
        'application/xml',
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        'application/json; charset=gb18030',
        'a',
        '*/*',
        'application/octet-stream',
      )
      .map((type): readonly Header[] => [['content-type', type]]),
  },
  { weight: 1, arbitrary: fc.constant<readonly Header[]>([]) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<Header>(
        ['accept-language', 'zh;q=9,*;q=-1,,,;;'],
        ['accept-language', 'e'.repeat(5_000)],
        ['x-forwarded-for', '127.0.0.1, 10.0.0.1'],
        ['x-amzn-requestid', 'mine'],
        ['x-http-method-override', 'DELETE'],
        ['content-encoding', 'gzip'],
        ['authorization', 'Basic YTpi'],
        ['cookie', 'a=b'],
        ['if-none-match', '*'],
        ['origin', 'https://example.org'],
        ['x-odd', '\u00ff\u0080'],
        ['range', 'bytes=0-'],
      )
      .map((one): readonly Header[] => [...sound, one]),
  },
);

/** Headers of calls: mostly the ones that are asked for; odd, missing and doubled ones among them. */
export const fuzzHeaders = (method: string): fc.Arbitrary<readonly Header[]> =>
  fc
    .tuple(method === 'POST' ? keys : fc.constant<readonly Header[]>([]), others)
    .map(([key, other]) => [...key, ...other]);
