import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { isOver } from './right.ts';

/** A hearing is held as a special procedure of that type, after it was asked for. */
const wasHeld = ({ stops = [] }: ApprovalCase, askedAt: string): boolean =>
  stops.some(
    ({ type, from, to }) => type === 'hearing' && to !== undefined && Date.parse(from) >= Date.parse(askedAt),
  );

/**
 * A case in which a hearing was offered is decided when nobody has asked for it in time, or after it was held
 * (行政许可法 Art. 46 to 48).
 * @throws DomainError `cases.period-running`, `cases.hearing-owed`
 */
export const checkHearing = (rules: ClockRules, one: ApprovalCase, now: number): void => {
  const { hearing } = one;
  if (hearing === undefined) return;
  const { hearingAskedAt: askedAt, until } = hearing;
  if (askedAt !== undefined && !wasHeld(one, askedAt)) throw new DomainError('cases.hearing-owed');
  if (askedAt === undefined && !isOver(rules, hearing, now))
    throw new DomainError('cases.period-running', { until: until ?? '—' });
};
