import { daysLater } from '../builders/independent-calendar.ts';
import { type PlainCase, stateOf } from './plain-case.ts';
import { passTime, runsUntil } from './plain-time.ts';

/** Days of the calendar that are passed at once at most. */
const mostDays = 35;

/** The end of the period that runs, if it is near, named by what it makes of the case. */
export const endOfPeriod = (one: PlainCase, today: string) => {
  const last = runsUntil(one);
  if (last === undefined || last < today || last > daysLater(today, mostDays)) return undefined;
  const then = structuredClone(one);
  passTime(then, daysLater(last, 1));
  return { last, name: `time ${stateOf(one)}${one.accepted ? ' accepted' : ''}, then ${stateOf(then)}` };
};
