import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../infra/local/scenario/json.ts';
import { escapeToken, isPointer, resolvePointer } from '../../../infra/local/scenario/json-pointer.ts';

const document: Json = {
  works: [{ worksId: 'w1' }, { worksId: 'w2' }],
  'a/b': { 'm~n': 1 },
  '': 0,
  none: null,
};

describe('a JSON Pointer', () => {
  it('finds members, items, the whole, and escaped names', () => {
    const found = ['', '/works/1/worksId', '/a~1b/m~0n', '/', '/none'].map((one) =>
      resolvePointer(document, one),
    );
    expect(found).toEqual([document, 'w2', 1, 0, null]);
  });

  it('finds nothing where nothing is', () => {
    for (const pointer of ['/works/2', '/works/01', '/works/-', '/works/length', '/toString', '/none/x'])
      expect(resolvePointer(document, pointer)).toBeUndefined();
  });

  it('reaches any member by its escaped name', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const pointer = `/${escapeToken(name)}`;
        expect(isPointer(pointer)).toBe(true);
        expect(resolvePointer({ [name]: { deep: 1 } }, `${pointer}/deep`)).toBe(1);
      }),
    );
  });

  it('begins with a slash and escapes its tildes', () => {
    expect(['', '/a', '/a~0', 'a', '/a~', '/a~2'].map(isPointer)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
