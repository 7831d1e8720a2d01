/** Days off of 2026 by the notice of 2025-11-04, typed day by day. */
const holidays = new Set(
  [
    '2026-01-01 2026-01-02 2026-01-03',
    '2026-02-15 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-21 2026-02-22 2026-02-23',
    '2026-04-04 2026-04-05 2026-04-06',
    '2026-05-01 2026-05-02 2026-05-03 2026-05-04 2026-05-05',
    '2026-06-19 2026-06-20 2026-06-21',
    '2026-09-25 2026-09-26 2026-09-27',
    '2026-10-01 2026-10-02 2026-10-03 2026-10-04 2026-10-05 2026-10-06 2026-10-07',
  ].flatMap((line) => line.split(' ')),
);

const workedWeekends = new Set([
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]);

/** The date so many days of the calendar later. */
export const daysLater = (date: string, days: number): string => {
  const moved = new Date(`${date}T12:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
};

export const isWorkedDay = (date: string): boolean => {
  if (!date.startsWith('2026-')) throw new RangeError(`${date}: only 2026 is typed here`);
  if (workedWeekends.has(date)) return true;
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(date);
};

/** Walks day by day to the n-th worked day after `date`. */
export const workedDaysLater = (date: string, days: number): string => {
  let day = date;
  for (let left = days; left > 0;) {
    day = daysLater(day, 1);
    if (isWorkedDay(day)) left -= 1;
  }
  return day;
};

/** Walks day by day and counts the worked days after `from`, `to` included. */
export const workedDaysBetween = (from: string, to: string): number => {
  let worked = 0;
  for (let day = from; day < to;) {
    day = daysLater(day, 1);
    if (isWorkedDay(day)) worked += 1;
  }
  return worked;
};
