/** `pending` waits for its file or for the inspection; the two others are for ever. */
export type MaterialState = 'pending' | 'clean' | 'refused';

/** The names are the event types without the prefix `material-`. */
export type MaterialMove = 'promoted' | 'refused' | 'lapsed';

export interface MaterialMoveRule {
  readonly from: readonly MaterialState[];
  readonly to: MaterialState;
}

/** The legal moves. No way leads out of `clean` or `refused`: another file is another material. */
export const materialMoves: Readonly<Record<MaterialMove, MaterialMoveRule>> = {
  promoted: { from: ['pending'], to: 'clean' },
  refused: { from: ['pending'], to: 'refused' },
  lapsed: { from: ['pending'], to: 'refused' },
};

/** The state that a move writes, or undefined when the material does not allow it. */
export const stateAfter = (state: MaterialState, move: MaterialMove): MaterialState | undefined => {
  const { from, to } = materialMoves[move];
  return from.includes(state) ? to : undefined;
};
