import { type CalendarYear, type SpecialDays, specialDaysOf } from './calendar-year.ts';
import { type Day, dayOf, isWeekend } from './day.ts';
import { sha256 } from '../sha256.ts';
import { statutoryYear } from './statutory-year.ts';

export type DayReason = 'working-day' | 'working-weekend' | 'weekend' | 'holiday';

/**
 * Working days of published years, and of the provisional years after them.
 * Counting is O(1), due days O(log n). Days are Shanghai dates (行政许可法 Art. 82; 民法典 Art. 201, 203).
 */
export interface WorkingCalendar {
  /** Names the published years: another one for any other notice. */
  readonly id: string;
  readonly first: Day;
  /** Last day of the last published year; later days are provisional. */
  readonly horizon: Day;
  /** Last day that can be computed at all. */
  readonly last: Day;
  isWorking(day: Day): boolean;
  reasonOf(day: Day): DayReason;
  /** Working days d with from < d <= to; 0 when `to` is not after `from`. @throws RangeError outside the calendar. */
  used(from: Day, to: Day): number;
  /** The n-th working day strictly after `from`; `from` itself when n is 0. @throws RangeError outside the calendar. */
  due(from: Day, workingDays: number): Day;
  isProvisional(day: Day): boolean;
  /** The notice that a day is counted by. */
  sourceOf(day: Day): string;
}

const provisionalYears = 4;

/**
 * @param published consecutive years
 * @throws RangeError when a year is missing, doubled or malformed
 */
export const createWorkingCalendar = (published: readonly CalendarYear[]): WorkingCalendar => {
  const ordered = [...published].sort((a, b) => a.year - b.year);
  const firstYear = ordered[0]?.year;
  if (firstYear === undefined) throw new RangeError('no published calendar year');
  for (const [index, year] of ordered.entries()) {
    if (year.year !== firstYear + index)
      throw new RangeError(`calendar years are not consecutive at ${year.year}`);
  }
  const horizonYear = firstYear + ordered.length - 1;
  const first = dayOf(`${firstYear}-01-01`);
  const horizon = dayOf(`${horizonYear}-12-31`);
  const last = dayOf(`${horizonYear + provisionalYears}-12-31`);
  const reasons: DayReason[] = [];
  const sources: string[] = [];
  const workingUpTo: number[] = [];
  const workingDays: Day[] = [];
  const append = ({ year, source }: CalendarYear, special: SpecialDays): void => {
    const end = dayOf(`${year}-12-31`);
    for (let day = dayOf(`${year}-01-01`); day <= end; day += 1) {
      const reason = reasonOf(day, special);
      if (reason === 'working-day' || reason === 'working-weekend') workingDays.push(day);
      reasons.push(reason);
      sources.push(source);
      workingUpTo.push(workingDays.length);
    }
  };
  const noticed = ordered.map(specialDaysOf);
  let nextYear = firstYear;
  // A cold start pays for no year that nobody asks for; lunar holidays cost most.
  const appendUntil = (isReached: () => boolean): void => {
    for (; nextYear <= horizonYear + provisionalYears && !isReached(); nextYear += 1) {
      const year = ordered[nextYear - firstYear] ?? statutoryYear(nextYear);
      append(year, noticed[nextYear - firstYear] ?? specialDaysOf(year));
    }
  };

  const at = <Value>(values: readonly Value[], day: Day): Value => {
    appendUntil(() => day - first < values.length);
    const value = values[day - first];
    if (value === undefined) throw new RangeError(`day ${day} lies outside the calendar`);
    return value;
  };
  const due = (from: Day, count: number): Day => {
    if (count === 0) return from;
    const index = at(workingUpTo, from) + count - 1;
    appendUntil(() => index < workingDays.length);
    const day = workingDays[index];
    if (day === undefined || count < 0)
      throw new RangeError(`${count} working days lie outside the calendar`);
    return day;
  };
  return {
    id: sha256(JSON.stringify(ordered)).slice(0, 16),
    first,
    horizon,
    last,
    isWorking: (day) => at(reasons, day) === 'working-day' || at(reasons, day) === 'working-weekend',
    reasonOf: (day) => at(reasons, day),
    used: (from, to) => (to <= from ? 0 : at(workingUpTo, to) - at(workingUpTo, from)),
    due,
    isProvisional: (day) => day > horizon,
    sourceOf: (day) => at(sources, day),
  };
};

const reasonOf = (day: Day, special: SpecialDays): DayReason => {
  if (special.off.has(day)) return 'holiday';
  if (special.workingWeekends.has(day)) return 'working-weekend';
  return isWeekend(day) ? 'weekend' : 'working-day';
};
