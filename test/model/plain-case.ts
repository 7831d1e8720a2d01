// long: a case is one thing
import { workedDaysLater } from '../builders/independent-calendar.ts';
import type { PlainLaw } from './plain-law.ts';

/** Days d with `from` < d <= `to` do not count; without `to` it still runs. */
export interface PlainStop {
  readonly type: string;
  readonly from: string;
  to?: string;
}

/** A department that was asked for its opinion. */
interface PlainMember {
  readonly department: string;
  /** Whether the decision waits for it. */
  readonly joint: boolean;
  /** Last day on which it may answer. */
  readonly until: string;
  end?: 'answered' | 'removed';
}

/** What its party was told that it may answer to: a hearing that was offered, or a revocation. */
export interface PlainRight {
  /** Last day on which it may. */
  readonly until: string;
  stated: boolean;
  /** The day on which it asked to be heard. */
  askedOn?: string;
}

/** What was filed together. */
export interface PlainForm {
  readonly applicationId: string;
  readonly filedOn: string;
  /** Cases that were received with it: several have one notice for all. */
  together: number;
  /** Last day on which departments report what is wanting. */
  readonly reportUntil: string;
  /** Its one notice has gone. */
  noticed: boolean;
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
  /** The item that must have passed before. */
  readonly waitsFor?: string;
  /** Cases of that item that had failed when this was filed. */
  readonly ignores: readonly string[];
  readonly law: PlainLaw;
  readonly form: PlainForm;
  /** Every state that it had, in order. */
  states: number[];
  /** It has ended without having been received, and by what, unless it was withdrawn. */
  ended: boolean;
  endedBy?: string;
  /** Something is wanting, and the notice of its form has not gone. */
  reported: boolean;
  receivedOn?: string;
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
  members: PlainMember[];
  /** Moves that a supervisor released and nobody has made yet. */
  released: string[];
  extension: number;
  hearing?: PlainRight;
  announced?: PlainRight;
  /** Last day on which the paper of an approval by default is in time. */
  paperUntil?: string;
  /** What has become of that: it was issued, or it was told that it is overdue, or both. */
  paper?: 'overdue' | 'issued';
  /** The day on which somebody did something with it last. */
  lastActOn: string;
  /** The legal day of its end. */
  doneOn?: string;
  /** When the clock of the law moved it by itself, in order; empty where it was late for a reason. */
  clockMoves: string[];
  /** Its item was filed again since. */
  filedAgain: boolean;
  /** As it was before a department closed it without passing. */
  before?: PlainCase;
}

export const stateOf = (one: PlainCase): number => one.states.at(-1) ?? 0;

export const isOpen = (one: PlainCase): boolean =>
  !one.ended && ![2, 4, 5, 11, 12, 13, 14, 15].includes(stateOf(one));

export const hasFailed = (one: PlainCase): boolean => !isOpen(one) && ![11, 12].includes(stateOf(one));

/** Received after its form: a drive knows no moments but its days. */
export const isLater = ({ receivedOn, form }: PlainCase): boolean => receivedOn !== form.filedOn;

export const receive = (one: PlainCase, day: string): void => {
  one.states.push(1);
  one.receivedOn = day;
  one.silenceFrom = day;
  if (!isLater(one)) one.form.together += 1;
};

export const underReview = (one: PlainCase): boolean => one.accepted && [7, 8, 10].includes(stateOf(one));

export const inReceipt = (one: PlainCase): boolean => !one.accepted && [1, 7].includes(stateOf(one));

/** Whether its applicant has had a notice for the same before: another needs a release. */
export const isSecond = (one: PlainCase): boolean => {
  if (one.accepted) return one.corrections.review > 0;
  return one.corrections.receipt > 0 || (!isLater(one) && one.form.noticed);
};

/** Who was asked and may still answer. */
export const isAwaited = ({ end, until }: PlainMember, today: string): boolean =>
  end === undefined && today <= until;

export const acceptOn = (one: PlainCase, day: string): void => {
  one.states.push(3, 8);
  one.accepted = true;
  one.acceptedOn = day;
};

export const beginStop = (one: PlainCase, type: string, day: string, days?: number): void => {
  one.stops.push({ type, from: day });
  if (days !== undefined) one.stopUntil = workedDaysLater(day, days);
};

export const endStop = (one: PlainCase, day: string): void => {
  for (const stop of one.stops) if (stop.to === undefined) stop.to = day < stop.from ? stop.from : day;
  delete one.stopUntil;
};

/** Sent back to its applicant; the paper is served on the day on which it goes. */
export const correct = (one: PlainCase, day: string): void => {
  if (!one.accepted && !isLater(one)) one.form.noticed = true;
  one.corrections[one.accepted ? 'review' : 'receipt'] += 1;
  one.reported = false;
  one.states.push(6);
  beginStop(one, 'correction', day);
  one.correctUntil = workedDaysLater(day, one.law.correctionDays);
};

export const closeWith = (one: PlainCase, states: readonly number[], day: string): void => {
  one.states.push(...states);
  delete one.correctUntil;
  endStop(one, day);
  one.doneOn = day;
};

/** Its owner wants it no more. */
export const withdraw = (one: PlainCase, day: string): void => {
  const last = stateOf(one);
  if (last === 0) one.ended = true;
  else if (!one.accepted) closeWith(one, [2], day);
  else if (last === 6) closeWith(one, [7, 14], day);
  else closeWith(one, last === 9 ? [10, 14] : [14], day);
};

/** Closed by a department without passing: a wrong click can be undone. */
export const refuseWith = (one: PlainCase, state: number, day: string): void => {
  const before = structuredClone(one);
  closeWith(one, [state], day);
  one.before = before;
};

/** As it was before the wrong click; what was wanting has to be reported again. */
export const rectify = (one: PlainCase): void => {
  const { before, released, clockMoves, form, law } = one;
  delete one.before;
  delete one.doneOn;
  Object.assign(one, before, { released, clockMoves, form, law, reported: false });
};
