import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromAttribute, fromItem, toAttribute, toItem } from '../../../shared/dynamo/item.ts';

describe('items', () => {
  it('carry every JSON value there and back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const back = fromAttribute(toAttribute(value));
        expect(JSON.stringify(back)).toBe(JSON.stringify(value));
      }),
    );
  });

  it('leave out members that are undefined', () => {
    const item = toItem({ PK: 'A', phone: undefined, works: [{ name: 'a', use: undefined }] });
    expect(item).toEqual({ PK: { S: 'A' }, works: { L: [{ M: { name: { S: 'a' } } }] } });
    expect(fromItem(item)).toEqual({ PK: 'A', works: [{ name: 'a' }] });
  });

  it.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [new Date(0)],
    [new Uint8Array(1)],
    [new Set(['a'])],
    [1n],
    [[undefined]],
  ])('refuse %s', (value) => {
    expect(() => toAttribute(value)).toThrow(TypeError);
  });

  it('refuse attributes that no item of ours has', () => {
    expect(() => fromAttribute({ SS: ['a'] })).toThrow('SS');
  });
});
