import { describe, expect, it } from 'vitest';
import { clockHolds, realClock } from './clock-property.ts';

const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);

describe('the clock over random calendars, limits and stops', () => {
  it.each([
    [1_000, 20_260_101],
    [250, 20_270_615],
  ])('keeps every property in %i runs, seed %i', (runs, seed) => {
    const shares = clockHolds(realClock, { runs, seed });
    const beside = percent(shares.beside, shares.stops);
    const provisional = percent(shares.provisional, shares.runs);
    console.log(
      `${shares.runs} runs, ${shares.stops} stops: ${beside} % overlap, touch or fall on the due day; ${provisional} % of the due days are provisional`,
    );
    expect(shares.runs).toBe(runs);
    expect(beside).toBeGreaterThanOrEqual(30);
    expect(percent(shares.stopped, shares.runs)).toBeGreaterThan(50);
  });
});
