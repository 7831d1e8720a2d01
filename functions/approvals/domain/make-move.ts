import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ApprovalCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { type CaseState, isClosedState } from './case-state.ts';
import { type Move, statesAfter } from './moves.ts';
import { nextTimerOf } from './next-timer.ts';

export interface Moved {
  readonly one: ApprovalCase;
  /** States written, in order. */
  readonly states: readonly CaseState[];
}

interface Moment {
  /** Milliseconds: when it is written. */
  readonly now: number;
  /** Legal moment, when it is another. */
  readonly effectiveAt?: string;
}

const timed = (rules: ClockRules, one: ApprovalCase, now: number): ApprovalCase => {
  const { nextTimer: _, ...rest } = one;
  const nextTimer = nextTimerOf(rules, rest, now);
  return nextTimer === undefined ? rest : { ...rest, nextTimer };
};

/**
 * The case after a move, with its next timer.
 * @throws DomainError `cases.state-conflict` naming the state, when the case or its type does not allow the move
 */
export const makeMove = (
  rules: ClockRules,
  before: ApprovalCase,
  move: Move,
  { now, effectiveAt }: Moment,
): Moved => {
  const { itemType: type, state, accepted, notOpened } = before;
  const states = notOpened ? undefined : statesAfter({ type, state, accepted }, move);
  if (states === undefined) throw new DomainError('cases.state-conflict', { state, item: before.item });
  const moment = effectiveAt ?? shanghaiIso(now);
  const last = states.at(-1) ?? state;
  const ends = move === 'not-opened' || isClosedState(last);
  const one: ApprovalCase = {
    ...before,
    state: last,
    version: before.version + 1,
    revision: before.revision + 1,
    ...(move === 'opened' && { receivedAt: moment }),
    ...(move === 'not-opened' && { notOpened: true }),
    ...(states.includes(3) && { accepted: true, acceptedAt: moment }),
    ...(ends && { doneAt: moment }),
  };
  // From the legal moment: a light that has turned since is due at once, not skipped.
  return { one: timed(rules, one, Date.parse(moment)), states };
};

/** The case with the timer after this moment: a light has turned, nothing that people must have seen. */
export const moveTimer = (rules: ClockRules, before: ApprovalCase, now: number): ApprovalCase =>
  timed(rules, { ...before, revision: before.revision + 1 }, now);

export const firstTimer = timed;
