import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { ListedCase } from './approval-case.ts';
import type { ClockRules } from './case-clock.ts';
import { type CaseState, isClosedState } from './case-state.ts';
import { endCorrection } from './correction.ts';
import { tellRungs } from './ladder.ts';
import { undoOf } from './undo.ts';
import { type Move, statesAfter } from './moves.ts';
import { nextTimerOf } from './next-timer.ts';
import { endStops } from './stop-case.ts';

export interface Moved<One> {
  readonly one: One;
  /** States written, in order. */
  readonly states: readonly CaseState[];
}

interface Moment {
  /** Milliseconds: when it is written. */
  readonly now: number;
  /** Legal moment, when it is another. */
  readonly effectiveAt?: string;
}

/** The case with its first timer after this moment. */
export const firstTimer = <One extends ListedCase>(rules: ClockRules, one: One, now: number): One => ({
  ...one,
  nextTimer: nextTimerOf(rules, one, now),
});

/**
 * The case after a move, with its next timer.
 * @throws DomainError `cases.state-conflict` naming the state, when the case or its type does not allow the move
 */
export const makeMove = <One extends ListedCase>(
  rules: ClockRules,
  before: One,
  move: Move,
  { now, effectiveAt }: Moment,
): Moved<One> => {
  const { itemType: type, state, accepted, notOpened } = before;
  const states = notOpened ? undefined : statesAfter({ type, state, accepted }, move);
  if (states === undefined) throw new DomainError('cases.state-conflict', { state, item: before.item });
  const moment = effectiveAt ?? shanghaiIso(now);
  const last = states.at(-1) ?? state;
  const ends = move === 'not-opened' || isClosedState(last);
  const goesOn = move === 'resubmitted' || move === 'resumed';
  const unstopped = ends || goesOn ? endStops(before, moment) : before;
  const one = {
    ...(ends ? endCorrection(unstopped, moment, 'withdrawn') : unstopped),
    state: last,
    version: before.version + 1,
    revision: before.revision + 1,
    ...(move === 'opened' && { receivedAt: moment }),
    ...(move === 'not-opened' && { notOpened: true }),
    ...undoOf(before, move),
    ...(states.includes(3) && { accepted: true, acceptedAt: moment }),
    ...(move === 'revoked' ? { revokedAt: moment } : ends && { doneAt: moment }),
  };
  // From the legal moment: a light that has turned since is due at once, not skipped.
  return { one: firstTimer(rules, one, Date.parse(moment)), states };
};

/** The case with the timer after this moment: what has come is told, nothing that people must have seen. */
export const moveTimer = <One extends ListedCase>(rules: ClockRules, before: One, now: number): One =>
  firstTimer(rules, { ...tellRungs(rules, before, now), revision: before.revision + 1 }, now);
