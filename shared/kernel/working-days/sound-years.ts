import type { CalendarYear } from './calendar-year.ts';
import { checkCalendarYear } from './check-calendar-year.ts';

/**
 * The years as they are, when each is sound by itself; that none is missing is seen when the calendar is made.
 * @throws RangeError naming year and fault
 */
export const soundYears = (years: readonly CalendarYear[]): readonly CalendarYear[] => {
  for (const year of years) {
    const faults = checkCalendarYear(year);
    if (faults.length > 0) throw new RangeError(`${year.year}: ${faults.join(', ')}`);
  }
  return years;
};
