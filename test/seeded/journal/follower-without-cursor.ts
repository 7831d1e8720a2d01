import { createFollower } from '../../../shared/journal/follow.ts';

/** Begins wherever its process thinks that it stands, and moves the cursor from wherever that happens to be. */
export const followerWithoutCursor: typeof createFollower = (ports) => {
  let own = 0;
  return createFollower({
    ...ports,
    cursors: {
      ...ports.cursors,
      get: () => Promise.resolve(own),
      advance: async (chain, _from, to, effect) => {
        const result = await ports.cursors.advance(chain, await ports.cursors.get(chain), to, effect);
        if (result === 'advanced') own = to;
        return result;
      },
    },
  });
};
