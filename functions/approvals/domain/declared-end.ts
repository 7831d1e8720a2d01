import type { Day } from '../../../shared/kernel/working-days/day.ts';
import { dueOfLimit } from '../../../shared/kernel/working-days/limit-days.ts';
import type { ListedCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import type { CaseStop } from './case-stop.ts';
import { dayOfMoment } from './day-of-moment.ts';

/** The special procedure that runs. */
export const runningSpecial = ({ stops = [] }: Pick<ListedCase, 'stops'>): CaseStop | undefined =>
  stops.find(({ type, to }) => to === undefined && type !== 'correction');

/** The last day that a stop has declared. */
export const declaredEnd = (
  { calendar }: Pick<ClockRules, 'calendar'>,
  { from, declared }: CaseStop,
): Day | undefined =>
  declared === undefined ? undefined : dueOfLimit(calendar, dayOfMoment(from), declared);
