import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDifferences } from '../../../infra/local/scenario/find-differences.ts';
import { isArray, isObject, type Json } from '../../../infra/local/scenario/json.ts';

const plain = fc
  .jsonValue({ maxDepth: 4 })
  .map((value): Json => JSON.parse(JSON.stringify(value).replaceAll('"$', '"_')));

/** The same value with more around it: further members, further items. */
const enlarge = (value: Json): Json => {
  if (isArray(value)) return [...value.map(enlarge), 'one more'];
  if (!isObject(value)) return value;
  return {
    ...Object.fromEntries(Object.entries(value).map(([name, item]) => [name, enlarge(item)])),
    'one more': 1,
  };
};

const differs = (expected: Json, found: Json | undefined): boolean =>
  findDifferences(expected, found).length > 0;

describe('an expectation', () => {
  it('is met by itself and by everything that contains it', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(findDifferences(value, value)).toEqual([]);
        expect(findDifferences(value, enlarge(value))).toEqual([]);
      }),
    );
  });

  it('names the path, what was expected and what was found', () => {
    expect(findDifferences({ a: [{ 'b/c': 1 }], d: 2 }, { a: [{ 'b/c': 3 }] })).toEqual([
      '/a/0/b~1c: expected 1, found 3',
      '/d: expected 2, found nothing',
    ]);
    expect(findDifferences({ a: 1 }, undefined)).toEqual(['(whole): expected {"a":1}, found nothing']);
    expect(findDifferences([1], { 0: 1 })).toEqual(['(whole): expected [1], found {"0":1}']);
  });

  it('tells null from nothing, and a number from its text', () => {
    expect(differs({ a: null }, {})).toBe(true);
    expect(differs({ a: null }, { a: null })).toBe(false);
    expect(differs(6, '6')).toBe(true);
  });

  it('finds $some item wherever it stands', () => {
    const expected = { events: { $some: { type: 'split', works: { $length: 2 } } } };
    expect(differs(expected, { events: [{ type: 'x' }, { type: 'split', works: [1, 2] }] })).toBe(false);
    expect(differs(expected, { events: [{ type: 'split', works: [1] }] })).toBe(true);
    expect(differs(expected, { events: { type: 'split' } })).toBe(true);
  });

  it('matches text with $match, and nothing but text', () => {
    expect(differs({ $match: '^prj_' }, 'prj_01')).toBe(false);
    expect(differs({ $match: '^prj_' }, 'wrk_01')).toBe(true);
    expect(differs({ $match: '.' }, 5)).toBe(true);
    expect(differs({ $match: '' }, undefined)).toBe(true);
  });

  it('measures arrays, texts and objects with $length', () => {
    expect(differs({ $length: 2 }, [1, 2])).toBe(false);
    expect(differs({ $length: 2 }, '项目')).toBe(false);
    expect(differs({ $length: 0 }, {})).toBe(false);
    expect(differs({ $length: 1 }, [1, 2])).toBe(true);
    expect(differs({ $length: 0 }, undefined)).toBe(true);
  });

  it('wants a member not to be there with $absent', () => {
    expect(differs({ project: { $absent: true } }, {})).toBe(false);
    expect(differs({ project: { $absent: true } }, { project: null })).toBe(true);
    expect(differs({ project: { $absent: false } }, { project: null })).toBe(false);
  });
});
