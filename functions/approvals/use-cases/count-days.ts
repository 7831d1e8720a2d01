import * as z from 'zod/mini';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { dateOf, dayOf } from '../../../shared/kernel/working-days/day.ts';
import { dueOfLimit, usedOfLimit } from '../../../shared/kernel/working-days/limit-days.ts';
import { mergeStops, type Stop } from '../../../shared/kernel/working-days/stops.ts';
import type { DayReason, WorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';
import { date } from '../domain/fields.ts';

const unit = z.optional(z.enum(['working-days', 'days']));

const isDate = (text: string | undefined): boolean => date.safeParse(text).success;

const areStops = (text: string): boolean =>
  text.split(',').every((stop) => {
    const parts = stop.split('/');
    return parts.length === 2 && parts.every(isDate) && (parts[0] ?? '') <= (parts[1] ?? '');
  });

/** `a/b,c/d`: working days after the first and up to the second date of each do not count. */
const stops = z.optional(z.string().check(z.maxLength(2_000), z.refine(areStops)));

export const dueQuery = z.strictObject({
  from: date,
  days: z.coerce.number().check(z.int(), z.gte(0), z.lte(1_000)),
  unit,
  stops,
});

export const usedQuery = z.strictObject({ from: date, to: date, unit, stops });

interface Ports {
  readonly days: { readonly calendar: WorkingCalendar };
}

const stopsOf = (text: string | undefined): readonly Stop[] =>
  (text ?? '').split(',').flatMap((stop) => {
    const [from, to] = stop.split('/');
    return from && to ? [{ from: dayOf(from), to: dayOf(to) }] : [];
  });

const within = <Result>(count: () => Result): Result => {
  try {
    return count();
  } catch (error) {
    if (error instanceof RangeError) throw new DomainError('calendar.out-of-range');
    throw error;
  }
};

/** The due day, and each day up to it: counted or not, and why. @throws DomainError `calendar.out-of-range` */
export const countDue =
  ({ days: { calendar } }: Ports) =>
  (query: z.infer<typeof dueQuery>) =>
    within(() => {
      const { days: value, unit: counting = 'working-days' } = query;
      const from = dayOf(query.from);
      const stopped = mergeStops(stopsOf(query.stops));
      const due = dueOfLimit(calendar, from, { value, unit: counting }, stopped);
      const days: { date: string; counted: boolean; reason: DayReason | 'stopped' }[] = [];
      let counted = 0;
      for (let day = from + 1; day <= due; day += 1) {
        const isStopped = stopped.some((stop) => stop.from < day && day <= stop.to);
        const counts = !isStopped && counted < value && (counting === 'days' || calendar.isWorking(day));
        if (counts) counted += 1;
        const reason = calendar.reasonOf(day);
        days.push({ date: dateOf(day), counted: counts, reason: isStopped ? 'stopped' : reason });
      }
      return { due: dateOf(due), provisional: calendar.isProvisional(due), days };
    });

/** Working days after `from` up to `to`. @throws DomainError `calendar.out-of-range` */
export const countUsed =
  ({ days: { calendar } }: Ports) =>
  (query: z.infer<typeof usedQuery>) =>
    within(() => {
      const { unit: counting = 'working-days' } = query;
      const [from, to] = [dayOf(query.from), dayOf(query.to)];
      const used = usedOfLimit(calendar, { from, to, unit: counting }, stopsOf(query.stops));
      return { used, provisional: calendar.isProvisional(to) };
    });
