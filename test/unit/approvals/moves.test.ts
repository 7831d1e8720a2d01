import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseState, isClosedState, phaseOf } from '../../../functions/approvals/domain/case-state.ts';
import { allowsMove, type Move, moveRules, statesAfter } from '../../../functions/approvals/domain/moves.ts';

const moves = Object.keys(moveRules) as Move[];
const permit = { type: 'permit' } as const;

const walk = (steps: readonly Move[], type: 'permit' | 'filing' = 'permit') => {
  const history: CaseState[] = [1];
  let accepted = false;
  for (const move of steps) {
    const state = history.at(-1) ?? 1;
    const next = statesAfter({ type, state, accepted }, move);
    if (next === undefined) continue;
    if (next.includes(3)) accepted = true;
    history.push(...next);
  }
  return history;
};

describe('the moves of a case', () => {
  it('writes 3 and 8 together when a case is accepted', () => {
    expect(statesAfter({ ...permit, state: 1, accepted: false }, 'accepted')).toEqual([3, 8]);
  });

  it('ends an open special procedure before a withdrawal', () => {
    expect(statesAfter({ ...permit, state: 9, accepted: true }, 'withdrawn')).toEqual([10, 14]);
  });

  it('does not decide before acceptance', () => {
    expect(statesAfter({ ...permit, state: 1, accepted: false }, 'passed')).toBeUndefined();
    expect(statesAfter({ ...permit, state: 7, accepted: false }, 'refused')).toBeUndefined();
  });

  it('takes note of a filing but never refuses, extends or suspends it', () => {
    for (const move of ['refused', 'extended', 'suspended'] as const)
      expect(allowsMove('filing', move)).toBe(false);
    expect(statesAfter({ type: 'filing', state: 8, accepted: true }, 'passed')).toEqual([11]);
  });

  it('knows no moves for facts', () => {
    for (const move of moves) expect(allowsMove('contract', move)).toBe(false);
  });

  it('keeps the pairs of the national standard in any order of moves', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 40 }), (steps) => {
        const history = walk(steps);
        const fits = history.every((state, index) => {
          const [before, after] = [history[index - 1], history[index + 1]];
          switch (state) {
            case 3:
              return after === 8;
            case 7:
              return before === 6;
            case 8:
              return before === 3;
            case 9:
              return after === 10 || after === undefined;
            case 10:
              return before === 9;
            case 11:
            case 12:
            case 13:
              return history.slice(0, index).includes(8) && (after === undefined || state !== 13);
            default:
              return !isClosedState(state) || after === undefined;
          }
        });
        expect(fits).toBe(true);
        expect(history.filter((state) => state === 3).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the phase of a case', () => {
  it.each([
    [{ state: 0, accepted: false, notOpened: false }, 'waiting'],
    [{ state: 0, accepted: false, notOpened: true }, 'not-opened'],
    [{ state: 1, accepted: false, notOpened: false }, 'receipt'],
    [{ state: 7, accepted: false, notOpened: false }, 'receipt'],
    [{ state: 6, accepted: true, notOpened: false }, 'correction'],
    [{ state: 9, accepted: true, notOpened: false }, 'special'],
    [{ state: 10, accepted: true, notOpened: false }, 'review'],
    [{ state: 14, accepted: true, notOpened: false }, 'closed'],
  ] as const)('%o is %s', (standing, phase) => {
    expect(phaseOf(standing)).toBe(phase);
  });
});
