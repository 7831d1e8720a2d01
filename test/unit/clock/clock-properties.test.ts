import { describe, expect, it } from 'vitest';
import { clockHolds, realClock } from './clock-property.ts';

const percent = (part: number, whole: number): number => Math.round((100 * part) / whole);

describe('the clock over random calendars, limits and stops', () => {
  it.each([
    [1_000, 20_260_101],
    [250, Number(process.env['PROPERTY_SEED'] ?? 20_270_615)],
  ])(
    'keeps every property in %i runs, seed %i',
    (runs, seed) => {
      const shares = clockHolds(realClock, { runs, seed });
      const share = (kind: 'overlap' | 'touch' | 'onDueDay' | 'beside'): number =>
        percent(shares[kind], shares.stops);
      const provisional = percent(shares.provisional, shares.runs);
      console.log(
        [
          `${runs} runs, seed ${seed}, ${shares.stops} stops:`,
          `${share('overlap')} % overlap, ${share('touch')} % touch, ${share('onDueDay')} % fall on the due day,`,
          `${share('beside')} % one of these; ${provisional} % of the due days are provisional`,
        ].join(' '),
      );
      expect(shares.runs).toBe(runs);
      expect(share('beside')).toBeGreaterThanOrEqual(30);
      expect(Math.min(share('overlap'), share('touch'), share('onDueDay'))).toBeGreaterThanOrEqual(10);
      expect(percent(shares.stopped, shares.runs)).toBeGreaterThan(50);
    },
    240_000,
  );
});
