import { daysLater, isWorkedDay, workedDaysLater } from '../builders/independent-calendar.ts';
import {
  acceptOn,
  closeWith,
  endStop,
  inReceipt,
  isOpen,
  type PlainCase,
  type PlainStop,
  stateOf,
  underReview,
} from './plain-case.ts';

const walk = (one: PlainCase, days: number, stops: readonly PlainStop[]): string => {
  const isStopped = (day: string): boolean =>
    stops.some(({ from, to }) => day > from && (to === undefined || day <= to));
  let day = one.acceptedOn ?? '';
  for (let left = days + one.extension; left > 0;) {
    day = daysLater(day, 1);
    if (isWorkedDay(day) && !isStopped(day)) left -= 1;
  }
  // Stopped on its last day: that is the last one until the stop has ended.
  for (const { from, to = day } of stops)
    for (let next = day; from <= day && next < to;) {
      next = daysLater(next, 1);
      if (isWorkedDay(next)) day = next;
    }
  return day;
};

/** The last day that is in time, walked day by day: the promise, or the statute, which no correction stops. */
export const dueOn = (one: PlainCase): string | undefined => {
  if (one.acceptedOn === undefined) return undefined;
  const promise = walk(one, one.limitDays, one.stops);
  if (one.statuteDays === undefined) return promise;
  const law = walk(
    one,
    one.statuteDays,
    one.stops.filter(({ type }) => type !== 'correction'),
  );
  return law < promise ? law : promise;
};

/** Last day of the period that runs. */
export const runsUntil = (one: PlainCase): string | undefined => {
  if (stateOf(one) === 11 && one.paper === undefined) return one.paperUntil;
  if (!isOpen(one)) return undefined;
  if (inReceipt(one)) return workedDaysLater(one.silenceFrom, 5);
  if (underReview(one)) return one.law.byDefault.includes(one.item) ? dueOn(one) : undefined;
  return one.stopUntil ?? one.correctUntil;
};

const closeLapsed = (one: PlainCase, last: string): void =>
  closeWith(one, one.law.lapsed[one.accepted ? 'review' : 'receipt'], daysLater(last, 1));

/** What the end of its last day makes of a case. */
const endPeriod = (one: PlainCase, last: string): void => {
  if (stateOf(one) === 11) return void (one.paper = 'overdue');
  if (inReceipt(one)) return acceptOn(one, one.silenceFrom);
  if (underReview(one)) {
    one.paperUntil = workedDaysLater(last, 1);
    return closeWith(one, [11], last);
  }
  if (one.stopUntil === undefined) return closeLapsed(one, last);
  one.states.push(10);
  one.lastActOn = daysLater(last, 1);
  return endStop(one, last);
};

/**
 * What the law has made of a case by the morning of a day, one thing after the other.
 * @param isLate something else was done before, or undone: the moment at which it was due may have been before that
 */
export const passTime = (one: PlainCase, today: string, isLate = false): void => {
  let before = '';
  for (let last = runsUntil(one); last !== undefined && today > last; last = runsUntil(one)) {
    one.clockMoves.push(isLate || last < before ? '' : `${daysLater(last, 1)}T00:00:00+08:00`);
    endPeriod(one, last);
    before = last;
  }
};
