import type { Actor, NewEvent } from '../../../shared/journal/event.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import { approvalEvent, caseFacts, placeOf } from './case-event.ts';

/** One event for each case that is marked because another was revoked. */
export const reviewEvents = (
  marked: readonly ApprovalCase[],
  { item, caseId }: ApprovalCase,
  actor: Actor,
  at: string,
): readonly NewEvent[] =>
  marked.map((one) =>
    approvalEvent('case-review-marked', placeOf(one, actor, at), {
      ...caseFacts(one, []),
      because: { item, caseId },
      markedAt: one.reviews?.at(-1)?.at,
    }),
  );
