import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LocalClock } from '../../../../infra/local/clock.ts';
import { createClock } from '../../../../infra/local/create-clock.ts';

const start = Date.parse('2026-03-02T01:00:00Z');
const still = (): LocalClock => createClock({ start, standsStill: true });
const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

describe('the clock standing still', () => {
  it('fires timers in order of moment, then of creation, never before and never twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 }),
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 }),
        async (delays, stops) => {
          const clock = still();
          const fired: { at: number; order: number; now: number }[] = [];
          delays.forEach((delay, order) =>
            clock.at(start + delay, String(order), () => {
              fired.push({ at: start + delay, order, now: clock.now() });
            }),
          );
          const targets = stops.sort((a, b) => a - b).map((stop) => start + stop);
          for (const target of targets) await clock.advanceTo(target, settle);
          const reached = targets.at(-1) ?? start;
          const expected = delays
            .map((delay, order) => ({ at: start + delay, order, now: start + delay }))
            .filter(({ at }) => at <= reached)
            .sort((a, b) => a.at - b.at || a.order - b.order);
          expect(fired).toEqual(expected);
          clock.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('fires what a timer sets for a moment on the way', async () => {
    const clock = still();
    const seen: string[] = [];
    clock.at(start + 10, 'first', () => {
      seen.push('first');
      clock.at(start + 15, 'between', () => void seen.push('between'));
    });
    clock.at(start + 20, 'last', () => void seen.push('last'));
    const fired = await clock.advanceTo(start + 30, settle);
    expect(seen).toEqual(['first', 'between', 'last']);
    expect(fired.map(({ name, at }) => [name, at])).toEqual([
      ['first', '2026-03-02T01:00:00.010Z'],
      ['between', '2026-03-02T01:00:00.015Z'],
      ['last', '2026-03-02T01:00:00.020Z'],
    ]);
    expect(clock.now()).toBe(start + 30);
  });

  it('settles after each distinct moment and at the end', async () => {
    const clock = still();
    const settledAt: number[] = [];
    for (const delay of [5, 5, 9]) clock.at(start + delay, 'timer', () => undefined);
    await clock.advanceTo(start + 12, async () => {
      await settle();
      settledAt.push(clock.now() - start);
    });
    expect(settledAt).toEqual([5, 9, 12]);
  });

  it('refuses to go back, and does not move', async () => {
    const clock = still();
    await expect(clock.advanceTo(start - 1, settle)).rejects.toThrow(RangeError);
    expect(clock.now()).toBe(start);
  });

  it('does not fire a cancelled timer, and counts what is due and unfinished', async () => {
    const clock = still();
    const { promise, resolve: finish } = Promise.withResolvers<void>();
    clock.at(start + 1, 'cancelled', () => expect.unreachable()).cancel();
    clock.at(start, 'long', () => promise);
    expect(clock.dueNow()).toBe(1);
    await settle();
    expect(clock.dueNow()).toBe(1);
    finish();
    await settle();
    expect(clock.dueNow()).toBe(0);
    await clock.advanceTo(start + 5, settle);
  });

  it('goes on when a timer throws, and says which', async () => {
    const errors: string[] = [];
    const clock = createClock({ start, standsStill: true, onError: (name) => errors.push(name) });
    const seen: number[] = [];
    clock.at(start + 1, 'broken', () => {
      throw new Error('broken');
    });
    clock.at(start + 2, 'sound', () => void seen.push(clock.now()));
    await clock.advanceTo(start + 3, settle);
    expect({ errors, seen }).toEqual({ errors: ['broken'], seen: [start + 2] });
  });

  it('plays two moves one after the other', async () => {
    const clock = still();
    await Promise.all([clock.advanceTo(start + 10, settle), clock.advanceTo(start + 20, settle)]);
    expect(clock.now()).toBe(start + 20);
  });

  it('shares its moment with other threads', async () => {
    const clock = still();
    await clock.advanceTo(start + 7, settle);
    expect([...new BigInt64Array(clock.shared)]).toEqual([1n, BigInt(start + 7)]);
  });
});

describe('the clock running', () => {
  afterEach(() => void vi.useRealTimers());

  it('starts a given moment, shares its offset, and jumps forward', async () => {
    const clock = createClock({ start, standsStill: false, realNow: () => 1000 });
    expect(clock.now()).toBe(start);
    expect([...new BigInt64Array(clock.shared)]).toEqual([0n, BigInt(start - 1000)]);
    await clock.advanceTo(start + 86_400_000, settle);
    expect(clock.now()).toBe(start + 86_400_000);
    clock.close();
  });

  it('waits for a timer further away than setTimeout can wait', () => {
    vi.useFakeTimers({ now: start });
    const clock = createClock({ standsStill: false, realNow: () => Date.now() });
    let fired = false;
    const month = 30 * 86_400_000;
    clock.at(start + month, 'in a month', () => {
      fired = true;
    });
    vi.advanceTimersByTime(month - 1);
    expect(fired).toBe(false);
    vi.advanceTimersByTime(1);
    expect(fired).toBe(true);
    clock.close();
  });

  it('fires nothing after it was closed', () => {
    vi.useFakeTimers({ now: start });
    const clock = createClock({ standsStill: false, realNow: () => Date.now() });
    clock.at(start + 10, 'too late', () => expect.unreachable());
    clock.close();
    vi.advanceTimersByTime(100);
    expect(clock.dueNow()).toBe(1);
  });
});
