import type { LocalDate } from './cron-fields.ts';

export interface Zone {
  /** Calendar date of a moment in this zone. */
  dateOf(moment: number): LocalDate;
  /** The moment of a wall time, or undefined when the zone skips it. */
  momentOf(date: LocalDate, hour: number, minute: number, second?: number): number | undefined;
}

/** @throws RangeError for an unknown zone. */
export const openZone = (name: string): Zone => {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const wall = (moment: number): number => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    return Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
  };
  return {
    dateOf(moment) {
      const local = new Date(wall(moment));
      return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
    },
    momentOf({ year, month, day }, hour, minute, second = 0) {
      const wanted = Date.UTC(year, month - 1, day, hour, minute, second);
      const first = wanted - (wall(wanted) - wanted);
      const moment = first - (wall(first) - wanted);
      return wall(moment) === wanted ? moment : undefined;
    },
  };
};
