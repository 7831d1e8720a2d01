import type { Day } from '../../../shared/kernel/working-days/day.ts';
import type { WorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';
import { dayOfMoment } from './day-of-moment.ts';

interface Running {
  /** Working days from service. */
  readonly days: number;
  readonly servedAt?: string | undefined;
}

/** Last day of a period that a paper names, by the calendar as it is; undefined before its service. */
export const periodEnds = (
  { calendar }: { readonly calendar: WorkingCalendar },
  { days, servedAt }: Running,
): Day | undefined => (servedAt === undefined ? undefined : calendar.due(dayOfMoment(servedAt), days));
