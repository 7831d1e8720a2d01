import { ending, isReleased, type Operation, reasons, useRelease } from './operation.ts';
import {
  acceptOn,
  correct,
  inReceipt,
  isLater,
  isSecond,
  type PlainCase,
  refuseWith,
  stateOf,
  underReview,
} from './plain-case.ts';
import { hasReports, sendNotice } from './plain-form.ts';

const refusal = (kind: string, rightAuthority?: string): Operation => ({
  name: kind,
  by: 'department',
  route: 'refusal',
  weight: ending,
  body: { kind, reasons, ...(rightAuthority !== undefined && { rightAuthority }) },
  allowed: (one) => (kind === 'no-approval-needed' ? stateOf(one) === 1 : inReceipt(one)),
  apply: (one, today) => refuseWith(one, kind === 'no-approval-needed' ? 4 : 5, today),
});

/** What opened later can only lack what follows from the case that it waited for. */
const isNew = (one: PlainCase, follows: string | undefined): boolean =>
  one.accepted || !isLater(one) || follows === one.waitsFor;

const isInTime = (one: PlainCase, today: string): boolean =>
  one.accepted ||
  isLater(one) ||
  one.corrections.receipt > 0 ||
  one.form.together === 1 ||
  today <= one.form.reportUntil;

const correction = (follows?: string): Operation => ({
  name: follows === undefined ? 'correction' : `correction that follows from ${follows}`,
  by: 'department',
  route: 'correction',
  body: {
    items: [{ material: 'site-plan', what: '缺少签章', ...(follows !== undefined && { follows }) }],
  },
  allowed: (one, today) =>
    (underReview(one) || inReceipt(one)) &&
    isNew(one, follows) &&
    isInTime(one, today) &&
    (!isSecond(one) || isReleased(one, 'correction')),
  apply: (one, today) => {
    if (isSecond(one)) useRelease(one, 'correction');
    else if (!one.accepted && !isLater(one)) {
      one.reported = true;
      return;
    }
    correct(one, today);
  },
});

/** What can be tried with what was received. */
export const receiptOperations: readonly Operation[] = [
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
  correction(),
  correction('S2-01'),
  {
    name: 'notice by the lead department',
    by: 'department',
    of: 'nr',
    route: 'correction',
    withForm: true,
    body: {},
    allowed: (one, _today, cases) => hasReports(cases, one),
    apply: (one, today, cases) => sendNotice(cases, one, today),
  },
];
