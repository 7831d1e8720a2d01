import { workedDaysLater, daysLater, isWorkedDay } from '../builders/independent-calendar.ts';

/** Days d with `from` < d <= `to` do not count; without `to` it still runs. */
interface PlainStop {
  readonly type: string;
  readonly from: string;
  to?: string;
}

/** A case as the law sees it, written down by hand: no table of the product, no calendar of the product. */
export interface PlainCase {
  readonly caseId: string;
  readonly item: string;
  readonly department: string;
  readonly limitDays: number;
  readonly statuteDays?: number;
  /** Most working days by which its limit may be extended; 0: not at all. */
  readonly mostExtension: number;
  /** Every state that it had, in order. */
  states: number[];
  accepted: boolean;
  acceptedOn?: string;
  /** Silence counts from here. */
  silenceFrom: string;
  stops: PlainStop[];
  /** Last declared day of the special procedure that runs. */
  stopUntil?: string;
  /** Last day of the correction that runs. */
  correctUntil?: string;
  corrections: { receipt: number; review: number };
  /** Moves that a supervisor released and nobody has made yet. */
  released: string[];
  extension: number;
  /** Last day of the period that an announced revocation gives. */
  announcedUntil?: string;
  /** When the clock of the law moved it by itself, in order. */
  clockMoves: string[];
  /** As it was before a department closed it without passing. */
  before?: PlainCase;
  rectified: boolean;
}

export const stateOf = (one: PlainCase): number => one.states.at(-1) ?? 0;

export const isOpen = (one: PlainCase): boolean => ![2, 4, 5, 11, 12, 13, 14, 15].includes(stateOf(one));

const walk = (one: PlainCase, days: number, stops: readonly PlainStop[]): string => {
  const isStopped = (day: string): boolean =>
    stops.some(({ from, to }) => day > from && (to === undefined || day <= to));
  let day = one.acceptedOn ?? '';
  for (let left = days + one.extension; left > 0;) {
    day = daysLater(day, 1);
    if (isWorkedDay(day) && !isStopped(day)) left -= 1;
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

export const acceptOn = (one: PlainCase, day: string): void => {
  one.states.push(3, 8);
  one.accepted = true;
  one.acceptedOn = day;
};

const endStop = (one: PlainCase, day: string): void => {
  for (const stop of one.stops) if (stop.to === undefined) stop.to = day < stop.from ? stop.from : day;
  delete one.stopUntil;
};

export const closeWith = (one: PlainCase, states: readonly number[], day: string): void => {
  one.states.push(...states);
  delete one.correctUntil;
  endStop(one, day);
};

/** Closed by a department without passing: a wrong click can be undone. */
export const refuseWith = (one: PlainCase, state: number, day: string): void => {
  const before = structuredClone(one);
  closeWith(one, [state], day);
  one.before = before;
};

/** As it was before the wrong click; what is due by then happens at once. */
export const rectify = (one: PlainCase, today: string): void => {
  const { before, released, clockMoves } = one;
  delete one.before;
  delete one.announcedUntil;
  Object.assign(one, before, { released, clockMoves, rectified: true });
  passTime(one, today);
};

export const beginStop = (one: PlainCase, type: string, day: string, days?: number): void => {
  one.stops.push({ type, from: day });
  if (days !== undefined) one.stopUntil = workedDaysLater(day, days);
};

export { endStop };

const midnightAfter = (day: string): string => `${daysLater(day, 1)}T00:00:00+08:00`;

/** What the law has made of a case by the morning of a day, one thing after the other. */
export const passTime = (one: PlainCase, today: string): void => {
  if (!isOpen(one)) return;
  const { stopUntil, correctUntil } = one;
  if (stopUntil !== undefined && today > stopUntil) {
    one.clockMoves.push(midnightAfter(stopUntil));
    one.states.push(10);
    endStop(one, stopUntil);
  }
  if (correctUntil !== undefined && today > correctUntil) {
    one.clockMoves.push(midnightAfter(correctUntil));
    closeWith(one, one.accepted ? [7, 14] : [2], daysLater(correctUntil, 1));
  }
  const waits = stateOf(one) === 1 || (stateOf(one) === 7 && !one.accepted);
  const silentUntil = workedDaysLater(one.silenceFrom, 5);
  if (waits && today > silentUntil) {
    one.clockMoves.push(midnightAfter(silentUntil));
    acceptOn(one, one.silenceFrom);
  }
};
