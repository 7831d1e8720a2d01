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
  underReview,
  withdraw,
} from './plain-case.ts';
import { isHearingOver } from './plain-right.ts';
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

/** Nobody is waited for: no joint member, no applicant who may ask for a hearing or has asked for it. */
export const canDecide = (one: PlainCase, today: string): boolean =>
  underReview(one) &&
  !one.members.some((member) => member.joint && isAwaited(member, today)) &&
  isHearingOver(one, today);

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
    apply: withdraw,
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
];
