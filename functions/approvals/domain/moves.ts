import type { ItemType } from '../../../shared/catalogue/catalogue-item.ts';
import type { CaseState } from './case-state.ts';

/** What can happen to a case. The names are the event types without the prefix `case-`. */
export type Move =
  | 'opened'
  | 'not-opened'
  | 'accepted'
  | 'not-a-matter'
  | 'acceptance-refused'
  | 'correction-asked'
  | 'correction-lapsed'
  | 'correction-lapsed-refused'
  | 'resubmitted'
  | 'suspended'
  | 'resumed'
  | 'extended'
  | 'consulted'
  | 'opinion-given'
  | 'member-removed'
  | 'hearing-offered'
  | 'passed'
  | 'passed-tolerated'
  | 'refused'
  | 'withdrawn'
  | 'revoked';

export interface MoveRule {
  readonly from: readonly CaseState[];
  /** Whether the case must be accepted, must not be, or may be either. */
  readonly accepted: boolean | 'either';
  /** States written, in order; empty when the move leaves the state as it is. */
  readonly to: readonly CaseState[];
}

/**
 * The legal moves (national list of states, 办理状态). Acceptance writes 3 and 8 together; after acceptance 7 and 10
 * allow what 8 allows; 8 is written once. A move may have several rules: the first that fits applies.
 */
export const moveRules: Readonly<Record<Move, readonly MoveRule[]>> = {
  opened: [{ from: [0], accepted: false, to: [1] }],
  'not-opened': [{ from: [0], accepted: false, to: [] }],
  accepted: [{ from: [1, 7], accepted: false, to: [3, 8] }],
  'not-a-matter': [{ from: [1], accepted: false, to: [4] }],
  'acceptance-refused': [{ from: [1, 7], accepted: false, to: [5] }],
  'correction-asked': [
    // From 7 with a release: one notice for a receipt.
    { from: [1, 7], accepted: false, to: [6] },
    { from: [7, 8, 10], accepted: true, to: [6] },
  ],
  'correction-lapsed': [
    { from: [6], accepted: false, to: [2] },
    { from: [6], accepted: true, to: [7, 14] },
  ],
  'correction-lapsed-refused': [
    { from: [6], accepted: false, to: [5] },
    { from: [6], accepted: true, to: [7, 13] },
  ],
  resubmitted: [{ from: [6], accepted: 'either', to: [7] }],
  suspended: [{ from: [7, 8, 10], accepted: true, to: [9] }],
  resumed: [{ from: [9], accepted: true, to: [10] }],
  extended: [{ from: [7, 8, 10], accepted: true, to: [] }],
  consulted: [{ from: [7, 8, 9, 10], accepted: true, to: [] }],
  'opinion-given': [{ from: [6, 7, 8, 9, 10], accepted: true, to: [] }],
  'member-removed': [{ from: [6, 7, 8, 9, 10], accepted: true, to: [] }],
  'hearing-offered': [{ from: [7, 8, 10], accepted: true, to: [] }],
  passed: [{ from: [7, 8, 10], accepted: true, to: [11] }],
  'passed-tolerated': [{ from: [7, 8, 10], accepted: true, to: [12] }],
  refused: [{ from: [7, 8, 10], accepted: true, to: [13] }],
  withdrawn: [
    { from: [1, 6, 7], accepted: false, to: [2] },
    { from: [6], accepted: true, to: [7, 14] },
    { from: [7, 8, 10], accepted: true, to: [14] },
    // 9 must be followed by 10 before the case can end.
    { from: [9], accepted: true, to: [10, 14] },
  ],
  revoked: [{ from: [11, 12], accepted: true, to: [15] }],
};

const filingMoves: ReadonlySet<Move> = new Set([
  'opened',
  'not-opened',
  'accepted',
  'not-a-matter',
  'acceptance-refused',
  'correction-asked',
  'correction-lapsed',
  'correction-lapsed-refused',
  'resubmitted',
  'consulted',
  'opinion-given',
  'member-removed',
  'passed',
  'withdrawn',
  'revoked',
]);

/** Filings, services and reports are taken note of: no refusal of the matter, no extension, no special procedure. */
export const allowsMove = (type: ItemType, move: Move): boolean => {
  switch (type) {
    case 'permit':
    case 'approval':
    case 'technical':
    case 'confirmation':
    case 'registration':
      return true;
    case 'filing':
    case 'service':
    case 'report':
      return filingMoves.has(move);
    case 'contract':
    case 'assessment':
    case 'internal':
      return false;
  }
};

/** The states that a move writes, or undefined when the case does not allow it. */
export const statesAfter = (
  current: { readonly type: ItemType; readonly state: CaseState; readonly accepted: boolean },
  move: Move,
): readonly CaseState[] | undefined => {
  if (!allowsMove(current.type, move)) return undefined;
  return moveRules[move].find(
    (rule) =>
      rule.from.includes(current.state) && (rule.accepted === 'either' || rule.accepted === current.accepted),
  )?.to;
};
