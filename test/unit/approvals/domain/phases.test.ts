import { describe, expect, it } from 'vitest';
import { isPassed, phaseOf } from '../../../../functions/approvals/domain/case-state.ts';

describe('a state', () => {
  it('is an end when nothing but a revocation follows', () => {
    const phases = ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const).map((state) =>
      phaseOf({ state, accepted: state > 7, notOpened: false }),
    );
    expect(phases).toEqual([
      'waiting',
      'receipt',
      'closed',
      'receipt',
      'closed',
      'closed',
      'correction',
      'receipt',
      'review',
      'special',
      'review',
      'closed',
      'closed',
      'closed',
      'closed',
      'closed',
    ]);
  });

  it('of what was never opened is an end of its own', () => {
    expect(phaseOf({ state: 0, accepted: false, notOpened: true })).toBe('not-opened');
  });

  it('has passed at 11 and 12 alone', () => {
    const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const;
    expect(all.filter((state) => isPassed(state))).toEqual([11, 12]);
  });
});
