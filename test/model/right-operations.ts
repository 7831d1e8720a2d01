import { workedDaysLater } from '../builders/independent-calendar.ts';
import { type Operation, reasons } from './operation.ts';
import { isOpen, type PlainCase, type PlainRight, stateOf, underReview } from './plain-case.ts';
import { canRevoke, rightOn } from './plain-right.ts';

const newRight = (one: PlainCase, today: string): PlainRight => ({
  until: workedDaysLater(today, one.law.statementDays),
  stated: false,
});

/** Whoever rests on a permit that is revoked is marked: an act, though it changes no state. */
const markResting = (cases: readonly PlainCase[], { item, doneOn = '' }: PlainCase, today: string): void => {
  for (const one of cases)
    if (one.waitsFor === item && (isOpen(one) || stateOf(one) === 11) && (one.receivedOn ?? '') >= doneOn)
      one.lastActOn = today;
};

/** Second acts name the hearing when one was asked for. */
const revocation = (isHeard: boolean): Operation => ({
  name: isHeard ? 'revocation after a hearing' : 'revocation',
  by: 'head',
  route: 'revocation',
  body: (today) => ({
    reasons,
    basis: '行政许可法第六十九条',
    ...(isHeard && { hearingHeld: today }),
  }),
  weight: ({ announced }) => (isHeard && announced?.askedOn === undefined ? 0.01 : 1),
  allowed: (one, today) => canRevoke(one, today, isHeard),
  apply: (one, today, cases) => {
    // The first act announces, and its period begins with the paper.
    if (one.announced === undefined) {
      one.announced = newRight(one, today);
      return;
    }
    one.states.push(15);
    markResting(cases, one, today);
  },
});

/** What its party is told before something is decided or revoked, and what it says to that. */
export const rightOperations: readonly Operation[] = [
  {
    name: 'offer of a hearing',
    by: 'department',
    route: 'hearing-offers',
    body: { reasons: ['可能影响相邻权利人'] },
    allowed: (one) => underReview(one) && one.hearing === undefined,
    apply: (one, today) => {
      one.hearing = newRight(one, today);
    },
  },
  {
    name: 'statement',
    by: 'owner',
    route: 'statements',
    body: { text: '材料真实，请复核。' },
    allowed: (one, today) => rightOn(one, today)?.stated === false,
    apply: (one, today) => {
      const right = rightOn(one, today);
      if (right !== undefined) right.stated = true;
    },
  },
  {
    name: 'request for a hearing',
    by: 'owner',
    route: 'hearing',
    body: { reason: '对结论有异议。' },
    allowed: (one, today) => {
      const right = rightOn(one, today);
      return right !== undefined && right.askedOn === undefined;
    },
    apply: (one, today) => {
      const right = rightOn(one, today);
      if (right !== undefined) right.askedOn = today;
    },
  },
  revocation(false),
  revocation(true),
  {
    name: 'paper of an approval by default',
    by: 'department',
    route: 'paper',
    body: {},
    allowed: (one) => stateOf(one) === 11 && one.paperUntil !== undefined && one.paper !== 'issued',
    apply: (one) => {
      one.paper = 'issued';
    },
  },
];
