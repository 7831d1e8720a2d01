import { publishedCalendar, releasedYears } from '../../../shared/catalogue/published-calendar.ts';
import type { Clock } from '../../../shared/kernel/clock.ts';
import {
  createWorkingCalendar,
  type WorkingCalendar,
} from '../../../shared/kernel/working-days/working-calendar.ts';
import type { PublishedYears } from '../domain/calendar-records.ts';
import { differingYears, mergeYears } from '../domain/merge-years.ts';

export interface CurrentCalendar {
  /** Counts by the years that the last `refresh` has found. */
  readonly calendar: WorkingCalendar;
  /** Reads the published years, at the beginning of each call; the calendar is built anew only when they have changed. */
  readonly refresh: () => Promise<void>;
  /**
   * The same for a call that only shows: years read within the last two seconds will do. A clock that stands still tells
   * no age, so with it they are read at each call.
   */
  readonly refreshForReader: () => Promise<void>;
}

interface Ports {
  readonly clock: Clock;
  readonly readPublished: () => Promise<PublishedYears>;
  /** Told when the county counts a year otherwise than the file of the release, with both notices. */
  readonly onDifference?: (years: ReturnType<typeof differingYears>) => void;
}

/** Milliseconds. */
const goodFor = 2_000;

/** The calendar of one function: it stands still during a call, however long that takes. */
export const createCurrentCalendar = ({ clock, readPublished, onDifference }: Ports): CurrentCalendar => {
  let version = 0;
  let readAt = 0;
  let current = publishedCalendar;
  const refresh = async (): Promise<void> => {
    const now = clock();
    const published = await readPublished();
    readAt = now;
    if (published.version === version) return;
    current =
      published.version === 0
        ? publishedCalendar
        : createWorkingCalendar(mergeYears(releasedYears, published.years));
    ({ version } = published);
    const differing = differingYears(releasedYears, published.years);
    if (differing.length > 0) onDifference?.(differing);
  };
  return {
    calendar: {
      get id() {
        return current.id;
      },
      get first() {
        return current.first;
      },
      get horizon() {
        return current.horizon;
      },
      get last() {
        return current.last;
      },
      isWorking: (day) => current.isWorking(day),
      reasonOf: (day) => current.reasonOf(day),
      used: (from, to) => current.used(from, to),
      due: (from, workingDays) => current.due(from, workingDays),
      isProvisional: (day) => current.isProvisional(day),
      sourceOf: (day) => current.sourceOf(day),
    },
    refresh,
    refreshForReader: async () => {
      const age = clock() - readAt;
      if (age <= 0 || age > goodFor) await refresh();
    },
  };
};
