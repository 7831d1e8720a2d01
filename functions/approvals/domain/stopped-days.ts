import type { Day } from '../../../shared/kernel/working-days/day.ts';
import { mergeStops, type Stop } from '../../../shared/kernel/working-days/stops.ts';
import type { CaseStop, ClockName } from './case-stop.ts';
import { dayOfMoment } from './day-of-moment.ts';

/** The days of a stop: after the one on which it began, up to the one on which it ended, or `until` while it runs. */
export const daysOfStop = ({ from, to }: CaseStop, until: Day): Stop => ({
  from: dayOfMoment(from),
  to: to === undefined ? until : Math.min(dayOfMoment(to), until),
});

/** The stopped days of one clock, merged. A stop that still runs holds up to `until`. */
export const stoppedDays = (stops: readonly CaseStop[] = [], clock: ClockName, until: Day): readonly Stop[] =>
  mergeStops(stops.filter(({ clocks }) => clocks.includes(clock)).map((stop) => daysOfStop(stop, until)));
