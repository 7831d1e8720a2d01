/** A calendar date in Shanghai, `YYYY-MM-DD`. */
export type DateText = string;

/** Days since 1970-01-01, so that dates can be compared and counted without a time zone. */
export type Day = number;

const millisecondsOfDay = 86_400_000;

/** @throws RangeError when the text is not an existing date. */
export const dayOf = (date: DateText): Day => {
  const day = Date.parse(`${date}T00:00:00Z`) / millisecondsOfDay;
  if (!Number.isInteger(day) || dateOf(day) !== date) throw new RangeError(`not a date: ${date}`);
  return day;
};

export const dateOf = (day: Day): DateText => new Date(day * millisecondsOfDay).toISOString().slice(0, 10);

export const yearOf = (day: Day): number => Number(dateOf(day).slice(0, 4));

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

export const isWeekend = (day: Day): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;
