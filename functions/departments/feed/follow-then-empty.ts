import type { Follower } from '../../../shared/journal/follow.ts';

/** A chain counts as followed when its outbox is empty too: only then is its hint acknowledged. */
export const followThenEmpty = (
  follower: Pick<Follower, 'follow'>,
  emptyOutbox: (chain: string) => Promise<void>,
): Pick<Follower, 'follow'> => ({
  follow: async (chain, hinted) => {
    const reached = await follower.follow(chain, hinted);
    await emptyOutbox(chain);
    return reached;
  },
});
