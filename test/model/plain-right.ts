import { isOpen, type PlainCase, type PlainRight, stateOf } from './plain-case.ts';

/** What its party may answer to: a revocation that was announced, or a hearing that was offered before the decision. */
const openRight = (one: PlainCase): PlainRight | undefined => {
  if (stateOf(one) === 11) return one.announced;
  return isOpen(one) ? one.hearing : undefined;
};

/** The right that can be exercised on a day. */
export const rightOn = (one: PlainCase, today: string): PlainRight | undefined => {
  const right = openRight(one);
  return right !== undefined && today <= right.until ? right : undefined;
};

/** A drive knows no moments but its days: what is done on one day is done at once. */
const wasHeard = ({ stops }: PlainCase, askedOn: string): boolean =>
  stops.some(({ type, from, to }) => type === 'hearing' && from >= askedOn && to !== undefined);

/** Nobody has asked in time to be heard before the decision, or was heard since. */
export const isHearingOver = (one: PlainCase, today: string): boolean => {
  if (one.hearing === undefined) return true;
  const { askedOn, until } = one.hearing;
  return askedOn === undefined ? today > until : wasHeard(one, askedOn);
};

/** The first act announces; the second needs that its party has answered, or had the time. */
export const canRevoke = (one: PlainCase, today: string, isHeard: boolean): boolean => {
  const { announced } = one;
  if (stateOf(one) !== 11) return false;
  if (announced === undefined) return true;
  if (announced.askedOn !== undefined) return isHeard;
  return announced.stated || today > announced.until;
};
