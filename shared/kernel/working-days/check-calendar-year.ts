import { type CalendarYear, specialDaysOf } from './calendar-year.ts';
import { dateOf, isWeekend } from './day.ts';
import { statutoryHolidays } from './statutory-year.ts';

/**
 * What is wrong with a notice beside its form: a statutory day that is not off, or more worked weekends than days that
 * they make up for. Empty: it can be published. 2024 revision of 全国年节及纪念日放假办法.
 * @throws RangeError as `specialDaysOf`
 */
export const checkCalendarYear = (year: CalendarYear): readonly string[] => {
  const { off, workingWeekends } = specialDaysOf(year);
  const holidays = [...new Set(statutoryHolidays(year.year))];
  const worked = holidays
    .filter((day) => !off.has(day))
    .map((day) => `${dateOf(day)} is a statutory holiday`);
  // A holiday on a weekend is made up by a weekday, so every holiday takes one; what is more is exchanged for weekends.
  const exchanged = [...off].filter((day) => !isWeekend(day)).length - holidays.length;
  const excess = workingWeekends.size - Math.max(0, exchanged);
  return excess > 0 ? [...worked, `${excess} worked weekends too many`] : worked;
};
