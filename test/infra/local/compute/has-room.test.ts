import { describe, expect, it } from 'vitest';
import { hasRoom } from '../../../../infra/local/lambda/has-room.ts';

const now = 100_000;

/** The shortest wait after which one more call may run, beside calls that run for so many milliseconds each. */
const waitBeside = (running: readonly number[], processors = 2): number => {
  const begun = running.map((milliseconds) => now - milliseconds);
  const waits = Array.from({ length: 5_000 }, (_, milliseconds) => milliseconds);
  return waits.findIndex((wait) => hasRoom({ processors, now, begun, since: now - wait }));
};

const calls = (count: number, milliseconds: number): readonly number[] =>
  Array.from({ length: count }, () => milliseconds);

describe('room for one more call', () => {
  it('is there for two calls a processor and one', () => {
    expect([0, 1, 4].map((count) => waitBeside(calls(count, 10)))).toEqual([0, 0, 0]);
    expect(waitBeside(calls(16, 10), 8)).toBe(0);
    expect(waitBeside(calls(17, 10), 8)).toBe(100);
  });

  it('comes later the more calls run beyond those, for each in the end', () => {
    expect([5, 6, 7, 11].map((count) => waitBeside(calls(count, 10)))).toEqual([100, 400, 900, 4_900]);
  });

  it('is not taken by calls that do nothing but wait', () => {
    expect(waitBeside(calls(40, 250))).toBe(0);
    expect(waitBeside([...calls(40, 250), ...calls(5, 249)])).toBe(100);
  });
});
