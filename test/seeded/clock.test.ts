import { describe, expect, it } from 'vitest';
import { clockHolds } from '../unit/clock/clock-property.ts';
import { wrongClocks } from './clock/wrong-clocks.ts';

describe('the properties of the clock turn red for a clock that', () => {
  it.each(Object.entries(wrongClocks))('%s', (_what, clock) => {
    expect(() => clockHolds(clock, { runs: 300 })).toThrow(/Property failed after \d+ tests/);
  });

  it('are eight', () => {
    expect(Object.keys(wrongClocks)).toHaveLength(8);
  });
});
