import type { ApprovalCase, ListedCase } from './approval-case.ts';
import type { Move } from './moves.ts';

type Undo = NonNullable<ApprovalCase['undo']>;

const undoable: Readonly<Partial<Record<Move, Undo['move']>>> = {
  'not-a-matter': 'not-a-matter',
  'acceptance-refused': 'acceptance-refused',
  refused: 'refused',
};

const isBefore = (state: number): state is Undo['state'] => [1, 6, 7, 8, 10].includes(state);

/** What a case remembers of a move that closes it without passing; nothing else of it changes but state and end. */
export const undoOf = ({ state }: Pick<ListedCase, 'state'>, move: Move): { readonly undo?: Undo } => {
  const name = undoable[move];
  return name === undefined || !isBefore(state) ? {} : { undo: { move: name, state } };
};
