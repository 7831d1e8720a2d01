// long: everything that can be tried with a case is one table
import {
  acceptOn,
  beginStop,
  closeWith,
  dueOn,
  endStop,
  isOpen,
  type PlainCase,
  rectify,
  refuseWith,
  stateOf,
} from './plain-case.ts';

export type Actor = 'department' | 'head' | 'owner';

/** Something that somebody tries with a case, and what the law makes of it. */
export interface Operation {
  readonly name: string;
  readonly by: Actor;
  /** Last part of the route. */
  readonly route: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly closes?: true;
  readonly allowed: (one: PlainCase, today: string) => boolean;
  readonly apply: (one: PlainCase, today: string) => void;
}

const underReview = (one: PlainCase): boolean => one.accepted && [7, 8, 10].includes(stateOf(one));
const inReceipt = (one: PlainCase): boolean => !one.accepted && [1, 7].includes(stateOf(one));
const isReleased = (one: PlainCase, move: string): boolean => one.released.includes(move);

const useRelease = (one: PlainCase, move: string): void => {
  const index = one.released.indexOf(move);
  if (index >= 0) one.released.splice(index, 1);
};

const reasons = ['材料不符合法定形式'];

const refusal = (kind: string, rightAuthority?: string): Operation => ({
  name: kind,
  by: 'department',
  route: 'refusal',
  closes: true,
  body: { kind, reasons, ...(rightAuthority !== undefined && { rightAuthority }) },
  allowed: (one) => (kind === 'no-approval-needed' ? stateOf(one) === 1 : inReceipt(one)),
  apply: (one, today) => refuseWith(one, kind === 'no-approval-needed' ? 4 : 5, today),
});

const suspension = (type: string, days: number): Operation => ({
  name: `suspension for ${type}`,
  by: 'department',
  route: 'suspension',
  body: { type, basis: '行政许可法第四十五条', days },
  allowed: (one) =>
    underReview(one) && (!one.stops.some((stop) => stop.type === type) || isReleased(one, 'suspension')),
  apply: (one, today) => {
    if (one.stops.some((stop) => stop.type === type)) useRelease(one, 'suspension');
    one.states.push(9);
    beginStop(one, type, today, days);
  },
});

const extension = (days: number): Operation => ({
  name: `extension by ${days} days`,
  by: 'head',
  route: 'extension',
  body: { days, reason: '案情复杂' },
  allowed: (one, today) =>
    underReview(one) && one.extension === 0 && days <= one.mostExtension && today <= (dueOn(one) ?? ''),
  apply: (one) => {
    one.extension = days;
  },
});

const release = (move: string): Operation => ({
  name: `release of ${move}`,
  by: 'head',
  route: 'releases',
  body: { move, reason: '确有必要' },
  allowed: () => true,
  apply: (one) => {
    one.released.push(move);
  },
});

const canCorrect = (one: PlainCase): boolean => {
  const isFirst = (one.accepted ? one.corrections.review : one.corrections.receipt) === 0;
  return (underReview(one) || inReceipt(one)) && (isFirst || isReleased(one, 'correction'));
};

/** Everything that can be tried with a case of a form that holds no other. */
export const operations: readonly Operation[] = [
  {
    name: 'acceptance',
    by: 'department',
    route: 'acceptance',
    body: {},
    allowed: inReceipt,
    apply: acceptOn,
  },
  refusal('no-approval-needed'),
  refusal('not-ours', '杭州市规划和自然资源局'),
  refusal('incomplete'),
  {
    name: 'correction',
    by: 'department',
    route: 'correction',
    body: { items: [{ material: 'site-plan', what: '缺少签章' }] },
    allowed: canCorrect,
    apply: (one, today) => {
      const phase = one.accepted ? 'review' : 'receipt';
      if (one.corrections[phase] > 0) useRelease(one, 'correction');
      one.corrections[phase] += 1;
      one.states.push(6);
      beginStop(one, 'correction', today);
    },
  },
  {
    name: 'resubmission',
    by: 'owner',
    route: 'resubmission',
    body: { materials: [] },
    allowed: (one) => stateOf(one) === 6,
    apply: (one, today) => {
      one.states.push(7);
      endStop(one, today);
      delete one.correctUntil;
      if (!one.accepted) one.silenceFrom = today;
    },
  },
  suspension('appraisal', 3),
  suspension('hearing', 6),
  {
    name: 'resumption',
    by: 'department',
    route: 'resumption',
    body: {},
    allowed: (one) => stateOf(one) === 9,
    apply: (one, today) => {
      one.states.push(10);
      endStop(one, today);
    },
  },
  extension(5),
  extension(40),
  release('correction'),
  release('suspension'),
  release('rectification'),
  {
    name: 'decision: passed',
    by: 'department',
    route: 'decision',
    closes: true,
    body: { result: 'passed' },
    allowed: underReview,
    apply: (one, today) => closeWith(one, [11], today),
  },
  {
    name: 'decision: refused',
    by: 'department',
    route: 'decision',
    closes: true,
    body: { result: 'refused', reasons },
    allowed: (one) => underReview(one) || inReceipt(one),
    apply: (one, today) => refuseWith(one, one.accepted ? 13 : 5, today),
  },
  {
    name: 'withdrawal',
    by: 'owner',
    route: 'withdrawal',
    closes: true,
    body: { reason: '方案调整' },
    allowed: (one) => isOpen(one),
    apply: (one, today) => {
      const last = stateOf(one);
      if (!one.accepted) closeWith(one, [2], today);
      else if (last === 6) closeWith(one, [7, 14], today);
      else closeWith(one, last === 9 ? [10, 14] : [14], today);
    },
  },
  {
    name: 'rectification',
    by: 'department',
    route: 'rectification',
    body: { reason: '误操作' },
    allowed: (one) => one.before !== undefined && isReleased(one, 'rectification'),
    apply: (one, today) => {
      useRelease(one, 'rectification');
      rectify(one, today);
    },
  },
  {
    name: 'revocation',
    by: 'head',
    route: 'revocation',
    body: { reasons, basis: '行政许可法第六十九条' },
    allowed: (one, today) =>
      stateOf(one) === 11 && (one.announcedUntil === undefined || today > one.announcedUntil),
    apply: (one) => {
      // the first act announces, and its period begins with the paper
      if (one.announcedUntil !== undefined) one.states.push(15);
    },
  },
];
