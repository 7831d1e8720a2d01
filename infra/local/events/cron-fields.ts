export interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface CronFields {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  fitsDate(date: LocalDate): boolean;
  /** Last year in which it can fire. */
  readonly lastYear: number;
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const numbers = (
  field: string,
  low: number,
  high: number,
  names: readonly string[] = [],
): readonly number[] => {
  const read = (text: string): number => {
    const named = names.indexOf(text.toUpperCase());
    const value = named === -1 ? Number(text) : named + 1;
    if (!Number.isInteger(value) || value < low || value > high)
      throw new Error(`cron: ${text} is not within ${low}-${high}`);
    return value;
  };
  const found = field.split(',').flatMap((part) => {
    const [range = '', step] = part.split('/');
    const [from = '', to] = range.split('-');
    const every = step === undefined ? 1 : Number(step);
    if (!Number.isInteger(every) || every < 1) throw new Error(`cron: ${part} has no step`);
    const first = range === '*' ? low : read(from);
    const last = range === '*' ? high : to === undefined ? (step === undefined ? first : high) : read(to);
    return Array.from(
      { length: Math.floor((last - first) / every) + 1 },
      (_unused, index) => first + index * every,
    );
  });
  return [...new Set(found)].sort((a, b) => a - b);
};

const daysIn = ({ year, month }: LocalDate): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
/** 1 Sunday ... 7 Saturday. */
const weekdayOf = ({ year, month, day }: LocalDate): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;

const dayRule = (field: string): ((date: LocalDate) => boolean) => {
  if (field === '?' || field === '*') return () => true;
  if (field === 'L') return (date) => date.day === daysIn(date);
  const days = new Set(numbers(field, 1, 31));
  return ({ day }) => days.has(day);
};

const weekdayRule = (field: string): ((date: LocalDate) => boolean) => {
  if (field === '?' || field === '*') return () => true;
  const nth = /^(\w+)#([1-5])$/.exec(field);
  if (nth !== null) {
    const [weekday] = numbers(nth[1] ?? '', 1, 7, weekdays);
    return (date) => weekdayOf(date) === weekday && Math.ceil(date.day / 7) === Number(nth[2]);
  }
  const last = /^(\w+)L$/.exec(field);
  if (last !== null) {
    const [weekday] = numbers(last[1] ?? '', 1, 7, weekdays);
    return (date) => weekdayOf(date) === weekday && date.day + 7 > daysIn(date);
  }
  const wanted = new Set(numbers(field, 1, 7, weekdays));
  return (date) => wanted.has(weekdayOf(date));
};

/** The six fields of an EventBridge cron expression. @throws Error naming the field that is wrong. */
export const readCron = (text: string): CronFields => {
  const [minute, hour, day, month, weekday, year, ...more] = text.trim().split(/\s+/);
  if (
    minute === undefined ||
    hour === undefined ||
    day === undefined ||
    month === undefined ||
    weekday === undefined ||
    year === undefined ||
    more.length > 0
  )
    throw new Error(`cron(${text}): six fields are needed`);
  if ((day === '?') === (weekday === '?')) throw new Error(`cron(${text}): one of the day fields is ?`);
  const fitsDay = dayRule(day);
  const fitsWeekday = weekdayRule(weekday);
  const inMonths = new Set(numbers(month, 1, 12, months));
  const years = numbers(year, 1970, 2199);
  const inYears = new Set(years);
  return {
    minutes: numbers(minute, 0, 59),
    hours: numbers(hour, 0, 23),
    lastYear: years.at(-1) ?? 2199,
    fitsDate: (date) =>
      inYears.has(date.year) && inMonths.has(date.month) && fitsDay(date) && fitsWeekday(date),
  };
};
