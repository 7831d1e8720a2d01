import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiDate, shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalCase } from './approval-case.ts';
import { isPassed } from './case-state.ts';
import type { ClockRules } from './case-clock.ts';
import { makeMove, type Moved } from './make-move.ts';
import { isOver } from './right.ts';

/**
 * The case with its revocation announced: its owner may state, or ask for a hearing, within so many days from service.
 * @throws DomainError `cases.state-conflict` unless it has passed
 */
export const announceRevocation = (
  before: ApprovalCase,
  { notice, days }: { readonly notice: string; readonly days: number },
  now: number,
): ApprovalCase => {
  const { state, item } = before;
  if (!isPassed(state)) throw new DomainError('cases.state-conflict', { state, item });
  return {
    ...before,
    announced: { notice, toldAt: shanghaiIso(now), days },
    version: before.version + 1,
    revision: before.revision + 1,
  };
};

/** Whether a hearing was held on a day: not before it was asked for, and not one that is still to come. */
const wasHeld = (held: string | undefined, askedAt: string, now: number): boolean =>
  held !== undefined && held >= shanghaiDate(Date.parse(askedAt)) && held <= shanghaiDate(now);

/**
 * The case revoked, after its owner was heard or had the time. It keeps the day on which it was decided, and its light.
 * @param hearingHeld its day, when one was asked for
 * @throws DomainError `cases.state-conflict`, `cases.period-running`, `cases.hearing-owed`
 */
export const revoke = (
  rules: ClockRules,
  before: ApprovalCase,
  hearingHeld: string | undefined,
  now: number,
): Moved<ApprovalCase> => {
  const moved = makeMove(rules, before, 'revoked', { now });
  const { announced } = before;
  const wasHeard = announced?.statedAt !== undefined || announced?.hearingAskedAt !== undefined;
  if (announced === undefined || (!wasHeard && !isOver(rules, announced, now)))
    throw new DomainError('cases.period-running', { until: announced?.until ?? '—' });
  const { hearingAskedAt: askedAt } = announced;
  if (askedAt !== undefined && !wasHeld(hearingHeld, askedAt, now))
    throw new DomainError('cases.hearing-owed');
  return moved;
};
