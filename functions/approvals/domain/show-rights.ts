import type { ApprovalCase } from './approval-case.ts';

/** What its owner was told of rights and what has become of them, and what the case rests on no more. */
export const showRights = ({ announced, hearing, revokedAt, reviews = [] }: ApprovalCase) => ({
  ...(announced && { announced }),
  ...(hearing && { hearing }),
  ...(revokedAt !== undefined && { revokedAt }),
  reviews,
});
