import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attemptOffsets,
  delaySeconds,
  hidingSeconds,
  nextPlanned,
} from '../../../functions/departments/domain/delivery-schedule.ts';
import { noon } from './department-samples.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Every attempt fails at once: the moments at which it is tried. */
const allPlanned = (startedAt: number): readonly number[] => {
  const moments = [startedAt];
  for (let planned: number | undefined = startedAt; planned !== undefined;) {
    planned = nextPlanned(startedAt, planned, planned);
    if (planned !== undefined) moments.push(planned);
  }
  return moments;
};

describe('the schedule of a delivery', () => {
  it('tries at 0 s, 5 s, 5 m, 30 m, 2 h, 5 h, 10 h, then every 11 h until day 13', () => {
    expect(attemptOffsets.slice(0, 9)).toEqual(
      [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 75_600, 115_200].map((seconds) => seconds * 1_000),
    );
    const gaps = attemptOffsets.slice(7).map((offset, index) => offset - (attemptOffsets[index + 6] ?? 0));
    expect(new Set(gaps)).toEqual(new Set([11 * hour]));
    expect(attemptOffsets.at(-1)).toBeLessThanOrEqual(13 * day);
    expect((attemptOffsets.at(-1) ?? 0) + 11 * hour).toBeGreaterThan(13 * day);
    expect(allPlanned(noon)).toEqual(attemptOffsets.map((offset) => noon + offset));
  });

  it('makes up for one missed attempt, not for all, and keeps to the schedule afterwards', () => {
    expect(nextPlanned(0, 0, 20_000)).toBe(5_000);
    expect(nextPlanned(0, 5_000, 20_000)).toBe(300_000);
    expect(nextPlanned(0, 0, 2 * day)).toBe((10 + 11 * 3) * hour);
    expect(nextPlanned(0, (10 + 11 * 3) * hour, 2 * day)).toBe((10 + 11 * 4) * hour);
    expect(nextPlanned(0, 0, 30 * day)).toBe(attemptOffsets.at(-1));
    expect(nextPlanned(0, attemptOffsets.at(-1) ?? 0, 30 * day)).toBeUndefined();
  });

  it('goes forward only and ends, however slow the attempts are', () => {
    const delays = fc.array(fc.integer({ min: 0, max: 4 * day }), { minLength: 80, maxLength: 80 });
    fc.assert(
      fc.property(delays, (waits) => {
        let planned: number | undefined = 0;
        let now = 0;
        let attempts = 0;
        for (const wait of waits) {
          if (planned === undefined) break;
          now = Math.max(now, planned) + wait;
          attempts += 1;
          const next: number | undefined = nextPlanned(0, planned, now);
          expect(next ?? Infinity).toBeGreaterThan(planned);
          planned = next;
        }
        expect(planned).toBeUndefined();
        expect(attempts).toBeLessThanOrEqual(attemptOffsets.length);
      }),
    );
  });

  it('fits every wait between two attempts into one hiding of a message, as SQS allows it', () => {
    for (const [index, offset] of attemptOffsets.entries()) {
      const from = attemptOffsets[index - 1] ?? 0;
      expect(hidingSeconds(from, offset)).toBe((offset - from) / 1_000);
      expect(hidingSeconds(from, offset)).toBeLessThan(43_200);
    }
  });

  it('never hides or delays longer than SQS takes, never wakes early when it need not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 * day }),
        fc.integer({ min: -day, max: 20 * day }),
        (now, ahead) => {
          const wanted = Math.max(0, Math.ceil(ahead / 1_000));
          expect(hidingSeconds(now, now + ahead)).toBe(Math.min(42_300, wanted));
          expect(delaySeconds(now, now + ahead)).toBe(Math.min(900, wanted));
        },
      ),
    );
  });
});
