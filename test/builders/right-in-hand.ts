import type { ApprovalCase } from '../../functions/approvals/domain/approval-case.ts';
import type { Right } from '../../functions/approvals/domain/right.ts';
import { acceptedCase, march } from './case-in-hand.ts';

/** A right of five working days that somebody was told of on 3 March 2026. */
export const aRight = (more: Partial<Right> = {}): Right => ({
  notice: 'notice-3',
  toldAt: march('03T09:00'),
  days: 5,
  ...more,
});

/** The same, served at once: until the 10th. */
export const servedRight = aRight({ servedAt: march('03T09:00'), until: '2026-03-10' });

/** Passed on 2 March; its revocation was announced, or not. */
export const passedCase = (announced?: Right): ApprovalCase =>
  acceptedCase({ state: 11, doneAt: march('02T15:00'), ...(announced && { announced }) });
