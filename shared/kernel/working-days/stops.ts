import type { Day } from './day.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A stop of the clock: working days d with from < d <= to do not count (half-open like `used`). */
export interface Stop {
  readonly from: Day;
  readonly to: Day;
}

/** Sorted, overlapping and touching stops joined, empty ones dropped. */
export const mergeStops = (stops: readonly Stop[]): readonly Stop[] => {
  const merged: Stop[] = [];
  for (const stop of stops.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from)) {
    const previous = merged.at(-1);
    if (previous !== undefined && stop.from <= previous.to) {
      merged[merged.length - 1] = { from: previous.from, to: Math.max(previous.to, stop.to) };
    } else {
      merged.push(stop);
    }
  }
  return merged;
};

/** Working days used after `from` up to `to`, without the stopped ones. */
export const usedWithStops = (
  calendar: WorkingCalendar,
  from: Day,
  to: Day,
  stops: readonly Stop[],
): number => {
  const stopped = mergeStops(stops)
    .map((stop) => ({ from: Math.max(stop.from, from), to: Math.min(stop.to, to) }))
    .reduce((total, stop) => total + calendar.used(stop.from, stop.to), 0);
  return calendar.used(from, to) - stopped;
};

/**
 * The due day, moved by the stopped working days. A stop that begins after the due day moves nothing:
 * what is overdue stays overdue.
 */
export const dueWithStops = (
  calendar: WorkingCalendar,
  from: Day,
  workingDays: number,
  stops: readonly Stop[],
): Day => {
  let due = calendar.due(from, workingDays);
  for (const stop of mergeStops(stops)) {
    if (stop.from > due) break;
    due = calendar.due(due, calendar.used(Math.max(stop.from, from), stop.to));
  }
  return due;
};
