import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { recountPeriods } from './recount-periods.ts';

/** What its owner was told of rights and what has become of them, and what the case rests on no more. */
export const showRights = (rules: ClockRules, before: ApprovalCase) => {
  const { announced, hearing, revokedAt, reviews = [] } = recountPeriods(rules, before).one;
  return {
    ...(announced && { announced }),
    ...(hearing && { hearing }),
    ...(revokedAt !== undefined && { revokedAt }),
    reviews,
  };
};
