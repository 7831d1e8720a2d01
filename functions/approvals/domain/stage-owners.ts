import type { Bilingual } from '../../../shared/kernel/bilingual.ts';
import type { Day } from '../../../shared/kernel/working-days/day.ts';
import type { Stop } from '../../../shared/kernel/working-days/stops.ts';
import type { ClockRules } from './case-clock.ts';
import type { CaseStop } from './case-stop.ts';
import { type DayOwner, noOwnerDays, type OwnerDays, ownerOf } from './day-owner.ts';
import type { Outage } from './outage.ts';

/** The two ways in which the time of a stage is counted. */
export type TimeMethod = 'provincial' | 'strict';

export const timeMethods: Readonly<Record<TimeMethod, Bilingual>> = {
  provincial: { zh: '省级口径', en: 'provincial method' },
  strict: { zh: '严格口径', en: 'strict method' },
};

export type MethodOwners = Readonly<Record<TimeMethod, OwnerDays>>;

/** A case of a stage: from its receipt to its end, or to today. */
export interface RunningCase {
  readonly span: Stop;
  readonly stops: readonly CaseStop[];
}

// A day goes to the first of these that any running case gives it to: by the strict method a department that worked on
// one case had the day, by the provincial one a stop of one case takes it from all.
const order: Readonly<Record<TimeMethod, readonly DayOwner[]>> = {
  provincial: ['applicant', 'special-procedure', 'system-fault', 'department'],
  strict: ['department', 'system-fault', 'applicant', 'special-procedure'],
};

/** Whose each working day of a stage was, by both methods. A day on which no case ran is the applicant's. */
export const stageOwners = (
  { calendar, county }: ClockRules,
  rows: readonly RunningCase[],
  { from, to }: { readonly from: Day; readonly to: Day },
  outages: readonly Outage[],
): MethodOwners => {
  const around = { sessions: county.officeHours, outages };
  const counts = { provincial: { ...noOwnerDays }, strict: { ...noOwnerDays } };
  for (let day = from + 1; day <= to; day += 1) {
    if (!calendar.isWorking(day)) continue;
    const current = day;
    const running = rows.filter(({ span }) => span.from < current && current <= span.to);
    const owners = new Set(running.map(({ stops }) => ownerOf(current, stops, around)));
    for (const method of ['provincial', 'strict'] as const) {
      const owner = order[method].find((one) => owners.has(one)) ?? 'applicant';
      counts[method][owner] += 1;
    }
  }
  return counts;
};
