import type { LocalDate } from './cron-fields.ts';
import { readCron } from './cron-fields.ts';
import { openZone } from './zoned-time.ts';

/** Answers the first due moment after the given one, or undefined when there is none left. */
export type NextMoment = (after: number) => number | undefined;

const units = new Map([
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
]);

const readRate = (text: string, start: number): NextMoment => {
  const [, amount = '', unit = '', plural = ''] = /^(\d+) (minute|hour|day)(s?)$/.exec(text) ?? [];
  const milliseconds = Number(amount) * (units.get(unit) ?? Number.NaN);
  if (!(milliseconds > 0) || (amount === '1') === (plural === 's'))
    throw new Error(`rate(${text}) is no rate`);
  return (after) => start + (Math.floor((after - start) / milliseconds) + 1) * milliseconds;
};

const dayAfter = ({ year, month, day }: LocalDate): LocalDate => {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
};

const readCronMoments = (text: string, zoneName: string): NextMoment => {
  const fields = readCron(text);
  const zone = openZone(zoneName);
  return (after) => {
    let date = zone.dateOf(after);
    const horizon = Math.min(fields.lastYear, date.year + 28);
    for (; date.year <= horizon; date = dayAfter(date)) {
      if (!fields.fitsDate(date)) continue;
      const moments = fields.hours.flatMap((hour) =>
        fields.minutes.flatMap((minute) => zone.momentOf(date, hour, minute) ?? []),
      );
      const due = moments.find((moment) => moment > after);
      if (due !== undefined) return due;
    }
    return undefined;
  };
};

const readAt = (text: string, zoneName: string): NextMoment => {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(text);
  const [year, month, day, hour, minute, second] = (found ?? []).slice(1).map(Number);
  const date = { year: year ?? 0, month: month ?? 0, day: day ?? 0 };
  const moment = openZone(zoneName).momentOf(date, hour ?? 0, minute ?? 0, second);
  if (found === null || moment === undefined) throw new Error(`at(${text}) is no moment in ${zoneName}`);
  return (after) => (moment > after ? moment : undefined);
};

/** `rate(...)`, `cron(...)` or `at(...)`; rates count from `start`. */
export const readSchedule = (expression: string, zone: string, start: number): NextMoment => {
  const [, kind, text = ''] = /^(rate|cron|at)\((.*)\)$/.exec(expression.trim()) ?? [];
  if (kind === 'rate') return readRate(text, start);
  if (kind === 'cron') return readCronMoments(text, zone);
  if (kind === 'at') return readAt(text, zone);
  throw new Error(`${expression} is no schedule expression`);
};
