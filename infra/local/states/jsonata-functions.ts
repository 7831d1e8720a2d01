import { createHash } from 'node:crypto';
import type { LocalClock } from '../clock.ts';
import { compileExpression } from './compile-expression.ts';
import type { Json } from './json.ts';
import { parseJson } from './parse-json.ts';
import { seededRandom } from './seeded-random.ts';

const digests = new Map([
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
]);
const longestRange = 1_000;

const partition = (list: unknown, size: unknown): unknown => {
  if (list === undefined) return undefined;
  if (!Array.isArray(list)) throw new TypeError('$partition takes an array');
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1)
    throw new TypeError('$partition takes a size of at least 1');
  return Array.from({ length: Math.ceil(list.length / size) }, (_, part): unknown =>
    list.slice(part * size, (part + 1) * size),
  );
};

const range = (first: unknown, last: unknown, step: unknown): readonly number[] => {
  if (typeof first !== 'number' || typeof last !== 'number' || typeof step !== 'number' || step === 0)
    throw new TypeError('$range takes three numbers, the step not zero');
  const length = Math.max(0, Math.floor((last - first) / step) + 1);
  if (length > longestRange) throw new RangeError(`$range gives at most ${longestRange} numbers`);
  return Array.from({ length }, (_, index) => first + index * step);
};

const digest = (content: unknown, algorithm: unknown): string | undefined => {
  if (content === undefined) return undefined;
  const name = typeof algorithm === 'string' ? digests.get(algorithm) : undefined;
  if (typeof content !== 'string' || name === undefined)
    throw new TypeError(`$hash takes a text and one of ${[...digests.keys()].join(', ')}`);
  return createHash(name).update(content, 'utf8').digest('hex');
};

const parse = (text: unknown): Json | undefined => {
  if (text === undefined) return undefined;
  if (typeof text !== 'string') throw new TypeError('$parse takes a text');
  return parseJson(text);
};

const uuid = (random: () => number): string => {
  const bytes = Buffer.from(Array.from({ length: 16 }, () => Math.floor(random() * 256)));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
};

/** The functions that Step Functions adds to JSONata, and those that read a clock or a die. */
export const jsonataFunctions = (clock: LocalClock, random: () => number): Record<string, unknown> => ({
  partition,
  range,
  hash: digest,
  parse,
  uuid: () => uuid(random),
  random: (seed: unknown) => (typeof seed === 'number' ? seededRandom(`random ${seed}`)() : random()),
  millis: () => clock.now(),
  now: (picture: unknown, timezone: unknown): Promise<unknown> =>
    compileExpression('$fromMillis(moment, picture, timezone)').evaluate({
      moment: clock.now(),
      picture,
      timezone,
    }),
});
