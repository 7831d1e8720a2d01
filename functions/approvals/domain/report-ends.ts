import type { Day } from '../../../shared/kernel/working-days/day.ts';
import type { ListedCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { dayOfMoment } from './day-of-moment.ts';

/** Last day on which departments report what is wanting in what was received. */
export const reportEnds = ({ calendar, county }: ClockRules, { receivedAt, filedAt }: ListedCase): Day =>
  calendar.due(dayOfMoment(receivedAt ?? filedAt), county.receipt.reportDays);
