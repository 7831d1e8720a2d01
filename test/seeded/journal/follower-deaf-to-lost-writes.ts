import { createFollower } from '../../../shared/journal/follow.ts';

/** Goes on to the next event whether or not the last effect was written. */
export const followerDeafToLostWrites: typeof createFollower = (ports) =>
  createFollower({
    ...ports,
    cursors: {
      ...ports.cursors,
      advance: async (chain, _from, to, effect) => {
        await ports.cursors.advance(chain, await ports.cursors.get(chain), to, effect);
        return 'advanced';
      },
    },
  });
