import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWorld, type Fate } from './delivery-world.ts';

const fates: fc.Arbitrary<Fate> = fc.record({
  answer: fc.constantFrom('ok', 'error', 'error', 'gone', 'silent'),
  mishap: fc.constantFrom('none', 'none', 'none', 'dies-before', 'dies-after', 'doubled', 'lost'),
});

describe('deliveries to a department that is down, flaps, says 410, keeps silent, with workers that die', () => {
  it('lose nothing: each is received before it is called delivered, or was tried to the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fates, { maxLength: 120 }), (count, befalls) => {
        const world = createWorld(count, befalls);
        world.run();
        for (const { deliveryId, state, attempts } of world.deliveries()) {
          const received = world.sent.filter((one) => one.deliveryId === deliveryId).length;
          expect(['delivered', 'exhausted']).toContain(state);
          // tried to the end: all 34 moments, but for those that a standstill of ours passed over
          expect(state === 'delivered' ? received > 0 : attempts.length >= 30).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('double nothing: nothing is sent after a recorded success, nothing twice at a time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fates, { maxLength: 120 }), (count, befalls) => {
        const world = createWorld(count, befalls);
        world.run();
        expect(world.sent.filter(({ after }) => after === 'delivered' || after === 'exhausted')).toEqual([]);
        expect(world.sent.filter(({ claimedByAnother }) => claimedByAnother)).toEqual([]);
        for (const { attempts } of world.deliveries()) {
          const successes = attempts.filter(
            ({ outcome }) => outcome?.kind === 'answered' && outcome.status === 200,
          );
          expect(successes.length).toBeLessThanOrEqual(1);
          expect(new Set(attempts.map(({ number }) => number)).size).toBe(attempts.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('send each once and no more when all goes well', () => {
    const world = createWorld(20, []);
    expect(world.run()).toEqual({ mostHidden: 0 });
    expect(world.sent).toHaveLength(20);
  });

  it('do not fill the queue with doubles while a department flaps', () => {
    const flapping: Fate[] = Array.from({ length: 400 }, (_, index) => ({
      answer: index % 7 === 0 ? 'ok' : 'error',
      mishap: 'none',
    }));
    const world = createWorld(40, flapping);
    const { mostHidden } = world.run();
    expect(mostHidden).toBeLessThanOrEqual(40);
    expect(world.deliveries().every(({ state }) => state === 'delivered')).toBe(true);
  });
});
