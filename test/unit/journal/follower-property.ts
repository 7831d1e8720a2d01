import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { CursorStore } from '../../../shared/journal/cursor-store.ts';
import type { createFollower, FollowerPorts } from '../../../shared/journal/follow.ts';
import { aChain, aProject } from '../../builders/events.ts';

const misfortunes = ['none', 'retry-before', 'retry-after', 'crash-before', 'crash-after'] as const;

type Misfortune = (typeof misfortunes)[number];

class Crash extends Error {}

/** A cursor and the effects of a consumer, written together; each write meets the misfortunes in turn. */
const createModel = (pause: () => Promise<void>, faults: Misfortune[]) => {
  let cursor = 0;
  const effects: number[] = [];
  const cursors: CursorStore = {
    get: async () => {
      await pause();
      const read = cursor;
      await pause();
      return read;
    },
    advance: async (_chain, from, to, effect) => {
      await pause();
      const fault = cursor === from ? (faults.shift() ?? 'none') : 'retry-before';
      if (fault === 'crash-before') throw new Crash();
      if (fault !== 'retry-before') {
        cursor = to;
        effects.push(...effect.map(({ Put }) => Number(Put?.Item?.['number']?.N)));
      }
      await pause();
      if (fault === 'crash-after') throw new Crash();
      return fault === 'none' ? 'advanced' : 'retry';
    },
    moving: (chain) => ({ subject: chain, whenLost: 'stale', write: {} }),
    setBack: async (_chain, to) => {
      await pause();
      cursor = Math.min(cursor, to);
    },
  };
  return { cursors, effects };
};

/** Holds when the effects of a chain come about exactly once and in order, whatever becomes of hints and workers. */
export const effectsComeAboutOnce = async (create: typeof createFollower): Promise<void> => {
  const runs = fc.record({
    chain: fc.integer({ min: 1, max: 8 }).map(aChain),
    /** Hints of each worker: how long the journal is when it arrives. Late, doubled, disordered and missing ones. */
    workers: fc.array(fc.array(fc.nat(8), { maxLength: 5 }), { minLength: 1, maxLength: 3 }),
    faults: fc.array(fc.constantFrom(...misfortunes), { maxLength: 12 }),
    scheduler: fc.scheduler(),
  });
  await fc.assert(
    fc.asyncProperty(runs, async ({ chain, workers, faults, scheduler }) => {
      let isOver = false;
      const pause = (): Promise<void> => (isOver ? Promise.resolve() : scheduler.schedule(Promise.resolve()));
      const remaining = [...faults];
      const { cursors, effects } = createModel(pause, remaining);
      let written = 0;
      const ports: FollowerPorts = {
        read: async (_chain, after, limit = 2) => {
          await pause();
          const there = chain.slice(after, written);
          return { events: there.slice(0, limit), more: there.length > limit };
        },
        cursors,
        apply: ({ event }) => [{ Put: { TableName: 'seen', Item: { number: { N: String(event.number) } } } }],
        sleep: () => Promise.resolve(),
        random: () => 0,
      };
      const work = async (hints: readonly number[]): Promise<void> => {
        for (const hint of hints) {
          written = Math.max(written, hint);
          // A worker that dies is followed by another: its follower starts from nothing.
          await create(ports)
            .follow(aProject, hint)
            .catch((error: unknown) => {
              if (!(error instanceof Crash)) throw error;
            });
        }
      };
      await scheduler.waitFor(Promise.all(workers.map(work)));
      isOver = true;
      remaining.length = 0;
      written = chain.length;
      expect(await create(ports).follow(aProject)).toBe(chain.length);
      expect(effects).toEqual(chain.map(({ event }) => event.number));
    }),
  );
};
