import { describe, expect, it } from 'vitest';
import { type CaseState } from '../../../../functions/approvals/domain/case-state.ts';
import {
  allowsMove,
  type Move,
  moveRules,
  statesAfter,
} from '../../../../functions/approvals/domain/moves.ts';
import type { ItemType } from '../../../../shared/catalogue/catalogue-item.ts';

const moves = Object.keys(moveRules).filter((name): name is Move => name in moveRules);
type Ways = Partial<Record<Move, readonly CaseState[]>>;

const waysFrom = (state: CaseState, accepted: boolean, type: ItemType = 'permit'): Ways =>
  Object.fromEntries(
    moves.flatMap((move) => {
      const states = statesAfter({ type, state, accepted }, move);
      return states === undefined ? [] : [[move, states]];
    }),
  );

const beforeAcceptance = { accepted: [3, 8], 'acceptance-refused': [5], 'correction-asked': [6] };
const opinions = { 'opinion-given': [], 'member-removed': [] };

const inReview = {
  'correction-asked': [6],
  suspended: [9],
  extended: [],
  consulted: [],
  ...opinions,
  'hearing-offered': [],
  passed: [11],
  'passed-tolerated': [12],
  refused: [13],
  withdrawn: [14],
};

/** The national standard read by standings: what a permit may become from where it stands. */
const standings: readonly (readonly [string, CaseState, boolean, object])[] = [
  ['that waits', 0, false, { opened: [1], 'not-opened': [] }],
  ['that was received', 1, false, { ...beforeAcceptance, 'not-a-matter': [4], withdrawn: [2] }],
  [
    'sent back before acceptance',
    6,
    false,
    { resubmitted: [7], 'correction-lapsed': [2], 'correction-lapsed-refused': [5], withdrawn: [2] },
  ],
  ['handed in again before acceptance', 7, false, { ...beforeAcceptance, withdrawn: [2] }],
  ['accepted', 8, true, inReview],
  ['handed in again after acceptance', 7, true, inReview],
  ['whose special procedure is over', 10, true, inReview],
  [
    'sent back after acceptance',
    6,
    true,
    {
      resubmitted: [7],
      'correction-lapsed': [7, 14],
      'correction-lapsed-refused': [7, 13],
      withdrawn: [7, 14],
      ...opinions,
    },
  ],
  ['in a special procedure', 9, true, { resumed: [10], consulted: [], ...opinions, withdrawn: [10, 14] }],
  ['that has passed', 11, true, { revoked: [15] }],
  ['that has passed with something tolerated', 12, true, { revoked: [15] }],
];

describe('a permit', () => {
  it.each(standings)(
    '%s (%i) goes on as the standard says, and not otherwise',
    (_, state, accepted, ways) => {
      expect(waysFrom(state, accepted)).toEqual(ways);
    },
  );

  it.each([
    [2, false],
    [4, false],
    [5, false],
    [13, true],
    [14, true],
    [15, true],
  ] as const)('that has ended (%i) goes nowhere', (state, accepted) => {
    expect(waysFrom(state, accepted)).toEqual({});
  });

  it.each([3, 8, 9, 10, 11, 12] as const)('does not stand at %i without acceptance', (state) => {
    expect(waysFrom(state, false)).toEqual({});
  });

  it.each([0, 1, 3] as const)('does not stand at %i once it is accepted', (state) => {
    expect(waysFrom(state, true)).toEqual({});
  });
});

describe('the moves of an item', () => {
  it.each(['permit', 'approval', 'technical', 'confirmation', 'registration'] as const)(
    'that decides (%s) are all moves',
    (type) => {
      expect(moves.filter((move) => !allowsMove(type, move))).toEqual([]);
    },
  );

  it.each(['filing', 'service', 'report'] as const)(
    'that is taken note of (%s) are those without refusal, special procedure, extension or hearing',
    (type) => {
      expect(moves.filter((move) => !allowsMove(type, move))).toEqual([
        'suspended',
        'resumed',
        'extended',
        'hearing-offered',
        'passed-tolerated',
        'refused',
      ]);
    },
  );

  it('that is taken note of are refused where they would decide it', () => {
    expect(Object.keys(waysFrom(8, true, 'filing'))).toEqual([
      'correction-asked',
      'consulted',
      'opinion-given',
      'member-removed',
      'passed',
      'withdrawn',
    ]);
  });

  it.each(['contract', 'assessment', 'internal'] as const)('that nobody files (%s) are none', (type) => {
    expect(moves.map((move) => allowsMove(type, move))).toEqual(moves.map(() => false));
  });
});
