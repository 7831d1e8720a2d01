import type { Actor } from '../../../shared/journal/event.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';

/** Remembers who acted on a case as window: that person may not decide it. */
export const seenByWindow = (one: ApprovalCase, { user, role }: Actor): ApprovalCase =>
  role === 'window' && !one.windows.includes(user) ? { ...one, windows: [...one.windows, user] } : one;
