import type * as z from 'zod/mini';
import { type DateText, type Day, dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { dayOfMoment } from './day-of-moment.ts';
import type { correctionRecord, rightRecord } from './life-members.ts';
import { firstTimer } from './make-move.ts';

interface Served {
  /** Number of the paper. */
  readonly number: string;
  readonly servedAt: string;
}

interface Begun {
  readonly one: ApprovalCase;
  /** Last day of the period. */
  readonly until: DateText;
  readonly provisional: boolean;
}

type Period = Pick<
  z.infer<typeof correctionRecord> | z.infer<typeof rightRecord>,
  'notice' | 'days' | 'servedAt'
>;

const waitsFor = (period: Period | undefined, { number }: Served): period is Period =>
  period !== undefined && period.notice === number && period.servedAt === undefined;

const waiting = (
  { corrections = [], announced, hearing }: ApprovalCase,
  served: Served,
): Period | undefined => [...corrections, announced, hearing].find((period) => waitsFor(period, served));

/**
 * The case with the period begun that one of its papers names: so many working days after the day of its service.
 * Undefined when no period waits for this paper, or it has begun already.
 */
export const beginPeriod = (
  rules: ClockRules,
  before: ApprovalCase,
  served: Served,
  now: number,
): Begun | undefined => {
  const period = waiting(before, served);
  if (period === undefined) return undefined;
  const { servedAt } = served;
  const last: Day = rules.calendar.due(dayOfMoment(servedAt), period.days);
  const until = dateOf(last);
  const begun = <One extends Period>(one: One): One =>
    waitsFor(one, served) ? { ...one, servedAt, until } : one;
  const { corrections, announced, hearing } = before;
  const one = {
    ...before,
    ...(corrections && { corrections: corrections.map(begun) }),
    ...(announced && { announced: begun(announced) }),
    ...(hearing && { hearing: begun(hearing) }),
    revision: before.revision + 1,
  };
  return { one: firstTimer(rules, one, now), until, provisional: rules.calendar.isProvisional(last) };
};
