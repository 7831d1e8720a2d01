import { describe, expect, it } from 'vitest';
import { inspectContent } from '../../functions/materials/inspection/inspect-content.ts';
import { createPromote } from '../../functions/materials/store/promote.ts';
import { onlyTheDeclaredIsServed } from '../unit/materials/promotion-property.ts';
import { inspectionWithoutHash } from './materials/inspection-without-hash.ts';
import { promotionWithoutVersion } from './materials/promotion-without-version.ts';

const red = /Property failed after \d+ tests/;
const parts = { inspect: inspectContent, createPromote };

describe('"serves nothing but the file that was declared" turns red for', () => {
  it('a promotion of whatever lies under the key by then', async () => {
    const seeded = { ...parts, createPromote: promotionWithoutVersion };
    await expect(onlyTheDeclaredIsServed(seeded, 1_000)).rejects.toThrow(red);
  });

  it('an inspection that does not compare the hash', async () => {
    const seeded = { ...parts, inspect: inspectionWithoutHash };
    await expect(onlyTheDeclaredIsServed(seeded, 1_000)).rejects.toThrow(red);
  });
});
