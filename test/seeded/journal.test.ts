import { describe, expect, it } from 'vitest';
import { tamperingIsFound } from '../unit/journal/chain-property.ts';
import { commandsAreWrittenOnce } from '../unit/journal/commit-property.ts';
import { effectsComeAboutOnce } from '../unit/journal/follower-property.ts';
import { commitForgettingLostAnswers } from './journal/commit-forgetting-lost-answers.ts';
import { commitWithoutRenumbering } from './journal/commit-without-renumbering.ts';
import { followerDeafToLostWrites } from './journal/follower-deaf-to-lost-writes.ts';
import { followerWithoutCursor } from './journal/follower-without-cursor.ts';
import { verifySkippingGaps } from './journal/verify-skipping-gaps.ts';
import { verifyTrustingAttributes } from './journal/verify-trusting-attributes.ts';

const red = /Property failed after \d+ tests/;

describe('"writes commands exactly once for any interleaving of contention and lost answers" turns red for', () => {
  it('a commit that does not renumber', async () => {
    await expect(commandsAreWrittenOnce(commitWithoutRenumbering)).rejects.toThrow(red);
  });

  it('a commit that forgets lost answers', async () => {
    await expect(commandsAreWrittenOnce(commitForgettingLostAnswers)).rejects.toThrow(red);
  });
});

describe('"gives effects exactly once for any interleaving of hints, lost answers and crashes" turns red for', () => {
  it('a follower without its cursor', async () => {
    await expect(effectsComeAboutOnce(followerWithoutCursor)).rejects.toThrow(red);
  });

  it('a follower that is deaf to lost writes', async () => {
    await expect(effectsComeAboutOnce(followerDeafToLostWrites)).rejects.toThrow(red);
  });
});

describe('"finds any tampering of any byte, any removal and any exchange, at its number" turns red for', () => {
  it('a verification that skips gaps', async () => {
    await expect(tamperingIsFound(verifySkippingGaps)).rejects.toThrow(red);
  });

  it('a verification that trusts the attributes beside the body', async () => {
    await expect(tamperingIsFound(verifyTrustingAttributes)).rejects.toThrow(red);
  });
});
