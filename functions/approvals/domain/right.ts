import type * as z from 'zod/mini';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiDate, shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { dayOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalCase } from './approval-case.ts';
import { isPassed, phaseOf } from './case-state.ts';
import type { ClockRules } from './case-clock.ts';
import type { rightRecord } from './life-members.ts';
import { periodEnds } from './period-ends.ts';

export type Right = z.infer<typeof rightRecord>;

type RightName = 'announced' | 'hearing';

/** Whether the period of a right is over. Not before its paper was served, and not on a provisional day. */
export const isOver = (rules: ClockRules, right: Right, now: number): boolean => {
  const last = periodEnds(rules, right);
  return last !== undefined && dayOf(shanghaiDate(now)) > last && !rules.calendar.isProvisional(last);
};

/**
 * What the owner can still answer to, from its paper on, served or not: a revocation that was announced and not made, or
 * a hearing that was offered before a decision and not overtaken by the end of the case.
 */
const openRight = (one: ApprovalCase): RightName | undefined => {
  if (one.announced !== undefined) return isPassed(one.state) ? 'announced' : undefined;
  return one.hearing !== undefined && phaseOf(one) !== 'closed' ? 'hearing' : undefined;
};

const exercise = (
  rules: ClockRules,
  before: ApprovalCase,
  change: (right: Right) => Right,
  now: number,
): ApprovalCase => {
  const name = openRight(before);
  const right = name && before[name];
  if (name === undefined || right === undefined) throw new DomainError('cases.right-untold');
  if (isOver(rules, right, now)) throw new DomainError('cases.period-over', { until: right.until });
  return { ...before, [name]: change(right), version: before.version + 1, revision: before.revision + 1 };
};

/** The case after its owner has stated. @throws DomainError `cases.right-untold`, `cases.period-over`, `cases.right-used` */
export const state = (rules: ClockRules, before: ApprovalCase, text: string, now: number): ApprovalCase =>
  exercise(
    rules,
    before,
    (right) => {
      if (right.statedAt !== undefined) throw new DomainError('cases.right-used');
      return { ...right, statedAt: shanghaiIso(now), statement: text };
    },
    now,
  );

/** The case after its owner has asked for a hearing. @throws DomainError as `state` */
export const askForHearing = (
  rules: ClockRules,
  before: ApprovalCase,
  reason: string,
  now: number,
): ApprovalCase =>
  exercise(
    rules,
    before,
    (right) => {
      if (right.hearingAskedAt !== undefined) throw new DomainError('cases.right-used');
      return { ...right, hearingAskedAt: shanghaiIso(now), hearingReason: reason };
    },
    now,
  );
