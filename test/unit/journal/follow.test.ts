// long: one bench for all that can become of a follower and its cursor
import { describe, expect, it } from 'vitest';
import { createCommit } from '../../../shared/journal/commit.ts';
import { createCursorStore, type CursorStore } from '../../../shared/journal/cursor-store.ts';
import { createFollower, type FollowerPorts } from '../../../shared/journal/follow.ts';
import { aCommand, aProject } from '../../builders/events.ts';
import { withTransactionFaults } from '../../builders/faulty-dynamo.ts';
import { commandsAreWrittenOnce } from './commit-property.ts';
import { commitBench } from './commit-bench.ts';
import { effectsComeAboutOnce } from './follower-property.ts';

describe('the journal under misfortune', () => {
  it('gives effects exactly once for any interleaving of hints, lost answers and crashes', async () => {
    await expect(effectsComeAboutOnce(createFollower)).resolves.toBeUndefined();
  });

  it('writes commands exactly once for any interleaving of contention and lost answers', async () => {
    await expect(commandsAreWrittenOnce(createCommit)).resolves.toBeUndefined();
  });
});

interface Consumer {
  readonly effectOf?: (number: number) => boolean;
  readonly concerns?: FollowerPorts['concerns'];
}

const followerBench = async (
  events: number,
  faults: Parameters<typeof commitBench>[0] = [],
  { effectOf = () => true, concerns = () => true }: Consumer = {},
) => {
  const writer = commitBench();
  for (let count = 0; count < events; count += 1) await createCommit(writer.ports)(aCommand());
  const stored = createCursorStore(
    withTransactionFaults(writer.dynamo.client, faults).client,
    'projects',
    'counter',
  );
  const [applied, moves]: [number[], [number, number][]] = [[], []];
  let gets = 0;
  const cursors: CursorStore = {
    ...stored,
    get: (chain) => {
      gets += 1;
      return stored.get(chain);
    },
    advance: (chain, from, to, effect) => {
      moves.push([from, to]);
      return stored.advance(chain, from, to, effect);
    },
  };
  const follower = createFollower({
    read: writer.read,
    cursors,
    concerns,
    apply: ({ event }) => {
      applied.push(event.number);
      if (!effectOf(event.number)) return [];
      return [
        {
          Update: {
            TableName: 'projects',
            Key: { PK: { S: 'COUNT' }, SK: { S: 'COUNT' } },
            UpdateExpression: 'ADD seen :one',
            ExpressionAttributeValues: { ':one': { N: '1' } },
          },
        },
      ];
    },
    sleep: () => Promise.resolve(),
    random: () => 0,
  });
  const seen = () =>
    Number(writer.dynamo.tables.get('projects', { PK: { S: 'COUNT' }, SK: { S: 'COUNT' } })?.['seen']?.N);
  return { follower, cursors, applied, moves, seen, asked: () => gets };
};

describe('a follower with its cursor in the table', () => {
  it('goes on from its cursor and does nothing twice', async () => {
    const { follower, cursors, applied, seen } = await followerBench(120);
    expect(await follower.follow(aProject)).toBe(120);
    expect(await follower.follow(aProject)).toBe(120);
    expect(await cursors.get(aProject)).toBe(120);
    expect(applied).toHaveLength(120);
    expect(seen()).toBe(120);
  });

  it.each(['conflict', 'throttled', 'lost-before', 'lost-after'] as const)(
    'counts once through %s',
    async (fault) => {
      const { follower, seen } = await followerBench(3, [fault, 'none', fault]);
      expect(await follower.follow(aProject)).toBe(3);
      expect(seen()).toBe(3);
    },
  );

  it('passes what has no effect with the next effect, and the rest of a page at once', async () => {
    const { follower, cursors, moves, seen } = await followerBench(9, [], {
      effectOf: (number) => number === 3 || number === 5,
    });
    expect(await follower.follow(aProject)).toBe(9);
    expect(moves).toEqual([
      [0, 3],
      [3, 5],
      [5, 9],
    ]);
    expect(await cursors.get(aProject)).toBe(9);
    expect(seen()).toBe(2);
  });

  it('does not apply what cannot concern it, and passes it with the event before', async () => {
    const { follower, applied, moves } = await followerBench(9, [], {
      concerns: ({ number }) => number === 3 || number === 5,
    });
    expect(await follower.follow(aProject)).toBe(9);
    expect(applied).toEqual([3, 5]);
    expect(moves).toEqual([
      [0, 4],
      [4, 9],
    ]);
  });

  it('passes a page that concerns it nowhere in one move', async () => {
    const { follower, applied, moves } = await followerBench(9, [], { concerns: () => false });
    expect(await follower.follow(aProject)).toBe(9);
    expect(await follower.follow(aProject)).toBe(9);
    expect(applied).toEqual([]);
    expect(moves).toEqual([[0, 9]]);
  });

  it('does not ask where it stands before the first event of a chain', async () => {
    const { follower, asked, seen } = await followerBench(3);
    expect(await follower.follow(aProject, 1)).toBe(3);
    expect(asked()).toBe(0);
    expect(seen()).toBe(3);
  });

  it('counts once when the hint of the first event comes again, with events behind it', async () => {
    const { follower, asked, seen, moves } = await followerBench(3);
    await follower.follow(aProject, 3);
    expect(await follower.follow(aProject, 1)).toBe(3);
    expect(asked()).toBe(2);
    expect(moves.at(-1)).toEqual([0, 1]);
    expect(seen()).toBe(3);
  });

  it('gives up after eight lost tries in a row, and the message comes again', async () => {
    const { follower, cursors } = await followerBench(
      2,
      Array.from({ length: 8 }, () => 'conflict' as const),
    );
    await expect(follower.follow(aProject)).rejects.toMatchObject({ code: 'journal.consumer-busy' });
    expect(await cursors.get(aProject)).toBe(0);
    expect(await follower.follow(aProject)).toBe(2);
  });

  it('replays from a number, and never skips ahead', async () => {
    const { follower, applied } = await followerBench(3);
    await follower.follow(aProject);
    await follower.replay(aProject, 9);
    await follower.follow(aProject);
    expect(applied).toEqual([1, 2, 3]);
    await follower.replay(aProject, 2);
    await follower.follow(aProject);
    expect(applied).toEqual([1, 2, 3, 2, 3]);
    await follower.replay(aProject, 1);
    await follower.follow(aProject);
    expect(applied).toEqual([1, 2, 3, 2, 3, 1, 2, 3]);
  });
});
