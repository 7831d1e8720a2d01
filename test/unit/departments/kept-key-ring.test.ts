import { describe, expect, it } from 'vitest';
import { addKey } from '../../../functions/departments/domain/add-key.ts';
import { keepKeyRing } from '../../../shared/webhooks/keep-key-ring.ts';
import { emptyKeyRing } from '../../../shared/webhooks/key-ring.ts';
import { aKey, noon } from './department-samples.ts';

const bench = () => {
  let now = noon;
  let reads = 0;
  let ring = emptyKeyRing;
  let fails = false;
  const source = async () => {
    reads += 1;
    if (fails) throw new Error('no secret');
    return { ring, versionId: `version-${reads}` };
  };
  return {
    kept: keepKeyRing(source, () => now),
    reads: () => reads,
    pass: (milliseconds: number) => void (now += milliseconds),
    rotate: () => void (ring = addKey(ring, 'nr', aKey(1), now)),
    fail: () => void (fails = true),
  };
};

describe('the ring that a function keeps', () => {
  it('is read once a minute', async () => {
    const { kept, reads, pass, rotate } = bench();
    expect(await kept.read()).toEqual(emptyKeyRing);
    rotate();
    pass(59_999);
    expect(await kept.read()).toEqual(emptyKeyRing);
    expect(reads()).toBe(1);
    pass(1);
    expect(Object.keys((await kept.read()).departments)).toEqual(['nr']);
    expect(reads()).toBe(2);
  });

  it('is read again at once for a signature that no key fits', async () => {
    const { kept, rotate } = bench();
    await kept.read();
    rotate();
    expect(Object.keys((await kept.readAgain())?.departments ?? {})).toEqual(['nr']);
    expect(Object.keys((await kept.read()).departments)).toEqual(['nr']);
  });

  it('is not read more often than every ten seconds, whatever a flood of forged signatures asks', async () => {
    const { kept, reads, pass } = bench();
    for (let second = 0; second < 60; second += 1) {
      for (let call = 0; call < 100; call += 1) await kept.readAgain();
      pass(1_000);
    }
    expect(reads()).toBeLessThanOrEqual(5 + 6);
    expect(await kept.readAgain()).toBeDefined();
  });

  it('is not believed when it is old and the secret cannot be read', async () => {
    const { kept, pass, fail } = bench();
    await kept.read();
    fail();
    await expect(kept.read()).resolves.toEqual(emptyKeyRing);
    pass(60_000);
    await expect(kept.read()).rejects.toThrow('no secret');
  });
});
