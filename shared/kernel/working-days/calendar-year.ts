import * as z from 'zod/mini';
import { type Day, dayOf, isWeekend, yearOf } from './day.ts';

/** One year's holidays as the State Council's notice gives them (全国年节及纪念日放假办法, yearly 通知). */
export const calendarYearSchema = z.strictObject({
  year: z.int().check(z.gte(2000), z.lte(2100)),
  /** Title and number of the notice. */
  source: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Days off: a date, or `from/to`, both included. */
  off: z.array(z.string()),
  /** Saturdays and Sundays that are worked (调休). */
  workingWeekends: z.array(z.string()),
});

export type CalendarYear = z.infer<typeof calendarYearSchema>;

export interface SpecialDays {
  readonly off: ReadonlySet<Day>;
  readonly workingWeekends: ReadonlySet<Day>;
}

/** @throws RangeError naming the entry: outside the year, listed twice, worked on a weekday, or both off and worked. */
export const specialDaysOf = (year: CalendarYear): SpecialDays => {
  const off = new Set<Day>();
  for (const entry of year.off) {
    const [first, last] = entry.split('/');
    const from = dayOf(first ?? '');
    const to = last === undefined ? from : dayOf(last);
    if (to < from) throw new RangeError(`${year.year}: ${entry} ends before it begins`);
    for (let day = from; day <= to; day += 1) addOnce(year, off, day, entry);
  }
  const workingWeekends = new Set<Day>();
  for (const entry of year.workingWeekends) {
    const day = dayOf(entry);
    if (!isWeekend(day)) throw new RangeError(`${year.year}: ${entry} is not a Saturday or Sunday`);
    if (off.has(day)) throw new RangeError(`${year.year}: ${entry} is both off and worked`);
    addOnce(year, workingWeekends, day, entry);
  }
  return { off, workingWeekends };
};

const addOnce = (year: CalendarYear, days: Set<Day>, day: Day, entry: string): void => {
  if (yearOf(day) !== year.year) throw new RangeError(`${year.year}: ${entry} lies outside the year`);
  if (days.has(day)) throw new RangeError(`${year.year}: ${entry} overlaps another entry`);
  days.add(day);
};
