import type { ApprovalCase } from './approval-case.ts';
import { isPassed } from './case-state.ts';

type Counted = Pick<ApprovalCase, 'nextTimer' | 'state' | 'announced'>;

/**
 * Whether the days of a case are counted anew when a year is published: it has a timer, or its revocation is announced,
 * whose period nobody looks for: it is over when the head acts again.
 */
export const isRecounted = ({ nextTimer, state, announced }: Counted): boolean =>
  nextTimer !== undefined || (isPassed(state) && announced?.servedAt !== undefined);
