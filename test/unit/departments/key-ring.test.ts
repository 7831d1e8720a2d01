import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addKey } from '../../../functions/departments/domain/add-key.ts';
import { oldKeyMilliseconds } from '../../../functions/departments/domain/with-new-key.ts';
import { emptyKeyRing, keyRing, livingKeys } from '../../../shared/webhooks/key-ring.ts';
import { aKey, noon } from './department-samples.ts';

const idsOf = (ring: typeof emptyKeyRing, now: number, department = 'nr') =>
  livingKeys(ring, department, now).map(({ keyId }) => keyId);

describe('the keys of the departments', () => {
  it('are kept apart, the newest first', () => {
    const ring = addKey(addKey(emptyKeyRing, 'nr', aKey(1), noon), 'water', aKey(2), noon);
    expect(idsOf(ring, noon)).toEqual([aKey(1).keyId]);
    expect(idsOf(ring, noon, 'water')).toEqual([aKey(2).keyId]);
    expect(idsOf(ring, noon, 'toString')).toEqual([]);
    expect(idsOf(addKey(ring, 'nr', aKey(3), noon + 1), noon + 1)).toEqual([aKey(3).keyId, aKey(1).keyId]);
  });

  it('live a day after they were replaced, however often a rotation follows', () => {
    const rotations = fc.array(fc.integer({ min: 1, max: 30 * 3_600_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rotations, (gaps) => {
        let ring = emptyKeyRing;
        let now = noon;
        const made: { keyId: string; at: number }[] = [];
        for (const [index, gap] of gaps.entries()) {
          now += gap;
          if (livingKeys(ring, 'nr', now).length >= 5) continue;
          ring = addKey(ring, 'nr', aKey(index + 1), now);
          made.push({ keyId: aKey(index + 1).keyId, at: now });
        }
        const shouldLive = made.filter((_, index) => {
          const replaced = made[index + 1]?.at;
          return replaced === undefined || now < replaced + oldKeyMilliseconds;
        });
        expect(idsOf(ring, now)).toEqual(shouldLive.map(({ keyId }) => keyId).reverse());
        expect(keyRing.safeParse(ring).success).toBe(true);
      }),
    );
  });

  it('refuses a sixth key while five live, since none may die before its day', () => {
    const ring = [1, 2, 3, 4, 5].reduce(
      (all, byte) => addKey(all, 'nr', aKey(byte), noon + byte),
      emptyKeyRing,
    );
    expect(() => addKey(ring, 'nr', aKey(6), noon + 6)).toThrow('departments.keys-too-many');
    expect(
      idsOf(addKey(ring, 'nr', aKey(6), noon + 5 + oldKeyMilliseconds), noon + 5 + oldKeyMilliseconds),
    ).toEqual([aKey(6).keyId, aKey(5).keyId]);
  });

  it('fit one secret of 64 KB with room to spare', () => {
    const departments = Array.from({ length: 17 }, (_, index) => `department-${index}`);
    const ring = departments.reduce(
      (all, department) =>
        [1, 2, 3, 4, 5].reduce((inner, byte) => addKey(inner, department, aKey(byte), noon + byte), all),
      emptyKeyRing,
    );
    expect(JSON.stringify(ring).length).toBeLessThan(20_000);
  });
});
