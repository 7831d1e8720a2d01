import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Retrier } from '../../../../infra/local/states/definition.ts';
import { retryDelay } from '../../../../infra/local/states/retry-delay.ts';
import { seededRandom } from '../../../../infra/local/states/seeded-random.ts';

const anyRetrier = fc.record<Retrier>({
  errorEquals: fc.constant(['States.ALL']),
  intervalSeconds: fc.integer({ min: 1, max: 10_000 }),
  maxAttempts: fc.constant(20),
  backoffRate: fc.double({ min: 1, max: 4, noNaN: true }),
  maxDelaySeconds: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: undefined }),
  fullJitter: fc.boolean(),
});

describe('the delay before a retry', () => {
  it('grows, keeps below its limit, and jitter only shortens it', () => {
    fc.assert(
      fc.property(anyRetrier, fc.integer({ min: 1, max: 20 }), fc.string(), (retrier, attempt, seed) => {
        const plain = { ...retrier, fullJitter: false };
        const delay = retryDelay(retrier, attempt, seededRandom(seed));
        const whole = retryDelay(plain, attempt, () => 1);
        expect(delay).toBeLessThanOrEqual(whole);
        expect(delay).toBe(retryDelay(retrier, attempt, seededRandom(seed)));
        expect(whole).toBeLessThanOrEqual((retrier.maxDelaySeconds ?? 31_622_400) * 1_000);
        expect(whole).toBeLessThanOrEqual(retryDelay(plain, attempt + 1, () => 1));
      }),
    );
  });
});
