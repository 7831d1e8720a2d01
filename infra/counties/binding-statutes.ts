import year2025 from '../../shared/catalogue/calendars/2025.json' with { type: 'json' };
import year2026 from '../../shared/catalogue/calendars/2026.json' with { type: 'json' };
import { nationalCatalogue } from '../../shared/catalogue/catalogue.ts';
import type { Limit } from '../../shared/catalogue/catalogue-item.ts';
import { dateOf, type Day } from '../../shared/kernel/working-days/day.ts';
import { dueDay } from '../../shared/kernel/working-days/due-day.ts';
import type { OfficeSession } from '../../shared/kernel/working-days/office-hours.ts';
import { createWorkingCalendar } from '../../shared/kernel/working-days/working-calendar.ts';
import type { Approvals } from './approvals-schema.ts';
import { countyRules } from './county-rules.ts';

/** An item whose promise a statute of another unit or start can overtake. */
export interface BindingStatute {
  readonly item: string;
  readonly promised: Limit;
  readonly statutory: Limit;
  /** Days of receipt, and of acceptance on the same day, from which the statute ends first: first and last of each row. */
  readonly starts: readonly (readonly [string, string])[];
}

const rows = (days: readonly Day[]): BindingStatute['starts'] => {
  const found: [Day, Day][] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last?.[1] === day - 1) last[1] = day;
    else found.push([day, day]);
  }
  return found.map(([first, last]) => [dateOf(first), dateOf(last)] as const);
};

/** Where, in the published years, the law of another unit binds before the county's promise. */
export const bindingStatutes = (
  county: { readonly approvals: Approvals; readonly officeHours: readonly OfficeSession[] },
  calendar = createWorkingCalendar([year2025, year2026]),
): readonly BindingStatute[] => {
  const reckoning = { calendar, sessions: county.officeHours };
  return Object.entries(countyRules(county).items).flatMap(([item, { configured, promised }]) => {
    const statutory: Limit | undefined = nationalCatalogue.items.get(item)?.statutory;
    const same = statutory?.unit === promised.unit && statutory.from === promised.from;
    if (!configured || statutory === undefined || same) return [];
    const starts: Day[] = [];
    for (let day = calendar.first; day <= calendar.horizon; day += 1) {
      const start = { day, minute: 0 };
      if (dueDay(reckoning, start, statutory) < dueDay(reckoning, start, promised)) starts.push(day);
    }
    return [{ item, promised, statutory, starts: rows(starts) }];
  });
};
