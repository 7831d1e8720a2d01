import { CannotFold } from '../../../shared/journal/cannot-fold.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import type { ClockRules } from '../domain/case-clock.ts';
import { makeMove } from '../domain/make-move.ts';
import type { Move } from '../domain/moves.ts';
import { seenByWindow } from '../use-cases/seen-by-window.ts';

/**
 * The case after one of its events.
 * @param clock as it was when the event was recorded
 */
export type CaseFold = (clock: ClockRules, before: ApprovalCase, event: JournalEvent) => ApprovalCase;

/** The legal moment of an event; of what a person did it is the moment of the command. */
export const momentOf = ({
  effectiveAt,
}: JournalEvent): { readonly now: number; readonly effectiveAt: string } => ({
  now: Date.parse(effectiveAt),
  effectiveAt,
});

/** A numbered paper is counted by its case. */
export const withPaper = (one: ApprovalCase, { data }: JournalEvent): ApprovalCase =>
  data['document'] === undefined ? one : { ...one, papers: (one.papers ?? 0) + 1 };

/** Seen by people, without a move. */
export const withVersion = (one: ApprovalCase): ApprovalCase => ({
  ...one,
  version: one.version + 1,
  revision: one.revision + 1,
});

/** The command made this move, as of the event's legal moment. */
export const moved =
  (move: Move): CaseFold =>
  (clock, before, event) =>
    withPaper(makeMove(clock, seenByWindow(before, event.actor), move, momentOf(event)).one, event);

/** What is not undefined; an event that needs it and finds none cannot be folded. */
export const known = <Value>(value: Value | undefined, event: JournalEvent): Value => {
  if (value === undefined) throw new CannotFold('disagrees', event);
  return value;
};
