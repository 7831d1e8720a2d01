import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { endCorrection } from './correction.ts';
import { makeMove, type Moved } from './make-move.ts';

/** The case after its correction. In receipt silence counts anew from here; after acceptance the clocks run on. */
export const resubmit = (rules: ClockRules, before: ApprovalCase, now: number): Moved<ApprovalCase> => {
  const at = shanghaiIso(now);
  const corrected = endCorrection(before, at, 'resubmitted');
  const awaited = before.accepted ? corrected : { ...corrected, resubmittedAt: at };
  return makeMove(rules, awaited, 'resubmitted', { now });
};
