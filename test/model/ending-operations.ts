import { workedDaysLater } from '../builders/independent-calendar.ts';
import { ending, isReleased, type Operation, reasons, useRelease } from './operation.ts';
import {
  closeWith,
  inReceipt,
  isAwaited,
  isOpen,
  isSecond,
  type PlainCase,
  rectify,
  refuseWith,
  stateOf,
  underReview,
} from './plain-case.ts';
import { waitAgain } from './plain-waiting.ts';

const release = (move: string, isWanted: (one: PlainCase) => boolean): Operation => ({
  name: `release of ${move}`,
  by: 'head',
  route: 'releases',
  body: { move, reason: '确有必要' },
  weight: (one) => (isWanted(one) && !isReleased(one, move) ? 1 : 0.000_5),
  allowed: () => true,
  apply: (one) => {
    one.released.push(move);
  },
});

/** Nobody is waited for: no joint member, no applicant who may ask for a hearing. */
const canDecide = (one: PlainCase, today: string): boolean =>
  underReview(one) &&
  !one.members.some((member) => member.joint && isAwaited(member, today)) &&
  (one.hearingUntil === undefined || today > one.hearingUntil);

/** Releases, and what closes a case or undoes that. */
export const endingOperations: readonly Operation[] = [
  release('correction', (one) => isOpen(one) && isSecond(one)),
  release('suspension', (one) => underReview(one) && one.stops.length > 0),
  release('rectification', (one) => one.before !== undefined),
  {
    name: 'decision: passed',
    by: 'department',
    route: 'decision',
    body: { result: 'passed' },
    allowed: canDecide,
    apply: (one, today) => closeWith(one, [11], today),
  },
  {
    name: 'decision: refused',
    by: 'department',
    route: 'decision',
    weight: ending,
    body: { result: 'refused', reasons },
    allowed: (one, today) => canDecide(one, today) || inReceipt(one),
    apply: (one, today) => refuseWith(one, one.accepted ? 13 : 5, today),
  },
  {
    name: 'withdrawal',
    by: 'owner',
    route: 'withdrawal',
    weight: ending,
    body: { reason: '方案调整' },
    allowed: isOpen,
    apply: (one, today) => {
      const last = stateOf(one);
      if (last === 0) one.ended = true;
      else if (!one.accepted) closeWith(one, [2], today);
      else if (last === 6) closeWith(one, [7, 14], today);
      else closeWith(one, last === 9 ? [10, 14] : [14], today);
    },
  },
  {
    name: 'rectification',
    by: 'department',
    route: 'rectification',
    body: { reason: '误操作' },
    allowed: (one) => one.before !== undefined && !one.filedAgain && isReleased(one, 'rectification'),
    apply: (one, _today, cases) => {
      useRelease(one, 'rectification');
      rectify(one);
      waitAgain(cases, one);
    },
  },
  {
    name: 'revocation',
    by: 'head',
    route: 'revocation',
    body: { reasons, basis: '行政许可法第六十九条' },
    allowed: (one, today) =>
      stateOf(one) === 11 && (one.announcedUntil === undefined || today > one.announcedUntil),
    apply: (one, today) => {
      // The first act announces, and its period begins with the paper.
      if (one.announcedUntil !== undefined) one.states.push(15);
      else one.announcedUntil = workedDaysLater(today, one.law.statementDays);
    },
  },
];
