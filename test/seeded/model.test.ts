import { afterEach, describe, expect, it } from 'vitest';
import { type Move, type MoveRule, moveRules } from '../../functions/approvals/domain/moves.ts';
import { drive } from '../model/drive.ts';
import { inMemoryWorld } from '../model/in-memory-world.ts';
import { demoLaw } from '../model/plain-law.ts';

const right = { ...moveRules };
afterEach(() => void Object.assign(moveRules, right));

const within = { steps: 2_000, law: demoLaw, lawful: 0.4, tolerance: 60_000 };

const adding = (move: Move, rule: MoveRule): void =>
  void Object.assign(moveRules, { [move]: [...moveRules[move], rule] });

describe('"are what the law says after each step" turns red within 2,000 steps for', () => {
  it.each<readonly [string, Move, MoveRule]>([
    ['a pass while the applicant corrects', 'passed', { from: [6], accepted: true, to: [11] }],
    ['a pass without acceptance', 'passed', { from: [1], accepted: false, to: [11] }],
    ['a second acceptance', 'accepted', { from: [8], accepted: true, to: [3, 8] }],
    ['a correction that ends without having begun', 'resubmitted', { from: [8], accepted: true, to: [7] }],
    ['a revocation of what was refused', 'not-a-matter', { from: [8], accepted: true, to: [4] }],
  ])('%s, allowed by the table', async (_what, move, rule) => {
    adding(move, rule);
    await expect(drive({ ...within, seed: 3, begin: () => inMemoryWorld() })).rejects.toThrow('the law');
  });

  it('a signal that is dropped now and then', async () => {
    let count = 0;
    const drops = (): boolean => (count += 1) % 3 === 0;
    await expect(drive({ ...within, seed: 5, begin: () => inMemoryWorld({ drops }) })).rejects.toThrow(
      /what was due at|the law says/,
    );
  });
});
