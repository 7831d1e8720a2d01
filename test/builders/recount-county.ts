import { createFollowCalendar } from '../../functions/approvals/recount/follow-calendar.ts';
import { watchRecount } from '../../functions/approvals/recount/watch-calendar.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import { createFollower } from '../../shared/journal/follow.ts';
import { countyChain } from '../../shared/journal/keys.ts';
import type { InMemoryApprovals } from './in-memory-approvals.ts';

export interface CountyRecount {
  /** One call of the consumer: reads the published years, follows the county's chain once. */
  readonly follow: () => Promise<number>;
  /** Calls it until a call finds nothing new. */
  readonly settle: () => Promise<void>;
  /** The hourly look. */
  readonly watch: () => Promise<void>;
  /** Has the consumer see everything again. */
  readonly replay: () => Promise<void>;
}

/** The consumer of the calendar over the in-memory context. */
export const recountCounty = ({ ports, client, table, refresh }: InMemoryApprovals): CountyRecount => {
  const follower = createFollower({
    read: ports.readJournal,
    cursors: createCursorStore(client, table, 'approvals-starter'),
    apply: createFollowCalendar(ports),
    sleep: () => Promise.resolve(),
    random: () => 0,
  });
  const follow = async (): Promise<number> => {
    await refresh();
    return follower.follow(countyChain);
  };
  return {
    follow,
    settle: async () => {
      for (let before = -1, at = await follow(); at !== before;) {
        before = at;
        at = await follow();
      }
    },
    watch: async () => {
      await refresh();
      await watchRecount(ports)();
    },
    replay: () => follower.replay(countyChain, 1),
  };
};
