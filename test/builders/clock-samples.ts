import * as fc from 'fast-check';
import type { CalendarYear } from '../../shared/kernel/working-days/calendar-year.ts';
import { type Day, dateOf, dayOf, isWeekend } from '../../shared/kernel/working-days/day.ts';
import type { Stop } from '../../shared/kernel/working-days/stops.ts';

/** How a stop stands to those before it or to the due day. */
export type StopKind = 'free' | 'overlaps' | 'touches' | 'on-due-day';

export interface ClockSample {
  readonly years: readonly CalendarYear[];
  /** Moments of acceptance of the cases of one application, milliseconds. */
  readonly accepted: readonly [number, ...number[]];
  readonly limit: number;
  /** Stops as they are asked for; `stopsOf` places them. */
  readonly stops: readonly { readonly kind: StopKind; readonly offset: number; readonly length: number }[];
}

const yearSample = (year: number): fc.Arbitrary<CalendarYear> => {
  const day = fc.integer({ min: dayOf(`${year}-01-01`), max: dayOf(`${year}-12-31`) });
  return fc
    .record({
      off: fc.uniqueArray(day, { maxLength: 60 }),
      worked: fc.uniqueArray(day, { maxLength: 25 }),
    })
    .map(({ off, worked }) => ({
      year,
      source: `notice of ${year}`,
      off: off.map(dateOf),
      workingWeekends: worked.filter((one) => isWeekend(one) && !off.includes(one)).map(dateOf),
    }));
};

const earliest = Date.parse('2025-01-10T00:00:00+08:00');

const moment = fc
  .tuple(
    fc.integer({ min: 0, max: 400 }),
    fc.oneof(fc.integer({ min: 0, max: 1_439 }), fc.constant(0), fc.constant(480)),
  )
  .map(([days, minutes]) => earliest + days * 86_400_000 + minutes * 60_000);

export const clockSample: fc.Arbitrary<ClockSample> = fc.record({
  years: fc.tuple(yearSample(2025), yearSample(2026)),
  accepted: fc
    .array(moment, { minLength: 1, maxLength: 3 })
    .map(([first = earliest, ...rest]): readonly [number, ...number[]] => [first, ...rest]),
  limit: fc.integer({ min: 0, max: 400 }),
  stops: fc.array(
    fc.record({
      kind: fc.oneof(
        { weight: 5, arbitrary: fc.constant<StopKind>('free') },
        { weight: 3, arbitrary: fc.constant<StopKind>('overlaps') },
        { weight: 2, arbitrary: fc.constant<StopKind>('touches') },
        { weight: 2, arbitrary: fc.constant<StopKind>('on-due-day') },
      ),
      offset: fc.integer({ min: -20, max: 120 }),
      length: fc.integer({ min: 0, max: 40 }),
    }),
    { maxLength: 8 },
  ),
});

/** The stops of a sample: free ones from the acceptance, others beside the one before or on the due day. */
export const stopsOf = (sample: ClockSample, from: Day, due: Day): readonly Stop[] => {
  const placed: Stop[] = [];
  for (const { kind, offset, length } of sample.stops) {
    const before = placed.at(-1);
    const begin = {
      free: from + offset,
      overlaps: before === undefined ? from + offset : Math.floor((before.from + before.to) / 2),
      touches: before?.to ?? from + offset,
      'on-due-day': due,
    }[kind];
    placed.push({ from: begin, to: begin + length });
  }
  return placed;
};
