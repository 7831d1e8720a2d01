import { daysLater } from '../builders/independent-calendar.ts';
import { canDecide } from './ending-operations.ts';
import type { Operation } from './operation.ts';
import { isHearingOver } from './plain-right.ts';
import { closeWith, type PlainCase } from './plain-case.ts';

/** Everything is done in the morning: what somebody did yesterday was before the afternoon. */
const couldBeDecided = (one: PlainCase, yesterday: string): boolean =>
  one.acceptedOn !== undefined &&
  one.acceptedOn <= yesterday &&
  one.lastActOn <= yesterday &&
  isHearingOver(one, yesterday) &&
  !one.members.some(({ joint, end, until }) => joint && end === undefined && until === yesterday);

const claim = (hour: string, downSince?: string): Operation => ({
  name: `decision claimed for yesterday${downSince === undefined ? '' : ', in an outage'}`,
  by: 'department',
  route: 'decision',
  isSigned: true,
  ...(downSince !== undefined && { downSince }),
  body: (today) => ({ result: 'passed', claimedAt: `${daysLater(today, -1)}T${hour}:00+08:00` }),
  allowed: canDecide,
  apply: (one, today) => {
    const yesterday = daysLater(today, -1);
    closeWith(one, [11], downSince !== undefined && couldBeDecided(one, yesterday) ? yesterday : today);
  },
});

/** Decisions of which a department's system says that they were made the day before. */
export const claimOperations: readonly Operation[] = [claim('14:00'), claim('16:00', '15:00')];
