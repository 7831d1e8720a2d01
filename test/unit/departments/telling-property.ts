import * as fc from 'fast-check';
import { expect } from 'vitest';
import { createRemoveEntry, emptyOutbox } from '../../../functions/departments/feed/empty-outbox.ts';
import { followThenEmpty } from '../../../functions/departments/feed/follow-then-empty.ts';
import { tellParties, type TellPorts } from '../../../functions/departments/feed/tell-parties.ts';
import type { PutOnQueue } from '../../../functions/departments/sending/put-on-queue.ts';
import { createDepartmentStore } from '../../../functions/departments/store/create-department-store.ts';
import { createCursorStore } from '../../../shared/journal/cursor-store.ts';
import { createFollower } from '../../../shared/journal/follow.ts';
import { createNewId } from '../../../shared/kernel/new-id.ts';
import { createInMemoryDepartments, type InMemoryDepartments } from '../../builders/in-memory-departments.ts';
import { misfortunes, type Step, steppedClient, stepping, unlessCrashed } from '../../builders/stepping.ts';
import { connect, fileCases } from './told-cases.ts';

/** What a wrong version does instead: it sees the ports of `tellParties`, and the queue. */
export type Telling = (ports: TellPorts, putOnQueue: PutOnQueue) => TellPorts;

const chainNamed = (index: number): string => `prj_01KJ00000000000000000000P${index}`;
const straight: Step = (act) => act();

const consumerOf = (bed: InMemoryDepartments, telling: Telling, step: Step) => {
  const client = steppedClient(bed.client, step);
  const store = createDepartmentStore(client, bed.table, { nr: {} });
  const putOnQueue: PutOnQueue = (ids) => step(async () => void bed.queue.push(...ids));
  const { clock, write, tellings } = bed;
  const readJournal = bed.journal.read;
  const ports: TellPorts = { clock, newId: createNewId(clock), readJournal, store, write, tellings };
  const follower = createFollower({
    read: bed.journal.read,
    cursors: createCursorStore(client, bed.table, 'departments-feed'),
    apply: tellParties(telling(ports, putOnQueue)),
    sleep: () => Promise.resolve(),
    random: () => 0,
  });
  const remove = createRemoveEntry(client, bed.table);
  return followThenEmpty(follower, emptyOutbox({ store, putOnQueue, remove }));
};

/** Each case is told once, by numbers without a gap, and each message has a delivery that was put on the queue. */
const expectWhole = async (bed: InMemoryDepartments, cases: number): Promise<void> => {
  const feed = await bed.store.readFeed('nr', 0, 1_000);
  expect(feed.map(({ number }) => number)).toEqual(Array.from({ length: cases }, (_, index) => index + 1));
  const told = feed.map(({ text }): string => {
    const { data }: { data: { caseId: string } } = JSON.parse(text);
    return data.caseId;
  });
  expect(new Set(told).size).toBe(cases);
  const queued = await Promise.all([...new Set(bed.queue)].map((id) => bed.store.findDelivery(id)));
  const carried = queued.flatMap((one) => (one === undefined ? [] : [one.number]));
  expect(carried.toSorted((a, b) => a - b)).toEqual(feed.map(({ number }) => number));
};

/** Holds when the feed is whole and everything in it on its way, whatever becomes of hints, consumers and their order. */
export const feedIsWhole = async (telling: Telling, runs = 150): Promise<void> => {
  const circumstances = fc.record({
    /** Cases that each project files. */
    projects: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }),
    /** Hints of each consumer, by project: late, doubled and missing ones. */
    workers: fc.array(fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 }),
    faults: misfortunes,
    scheduler: fc.scheduler(),
  });
  await fc.assert(
    fc.asyncProperty(circumstances, async ({ projects, workers, faults, scheduler }) => {
      const bed = createInMemoryDepartments();
      await connect(bed, 'nr');
      let from = 1;
      for (const [index, count] of projects.entries()) {
        await fileCases(
          bed,
          Array.from({ length: count }, () => ['nr'] as const),
          { chain: chainNamed(index), from },
        );
        from += count;
      }
      const consumer = consumerOf(
        bed,
        telling,
        stepping(() => scheduler.schedule(Promise.resolve()), [...faults]),
      );
      const work = async (hints: readonly number[]): Promise<void> => {
        for (const hint of hints) await unlessCrashed(consumer.follow(chainNamed(hint % projects.length)));
      };
      await Promise.all([Promise.all(workers.map(work)), scheduler.waitIdle()]);
      // whatever was lost on the way comes again
      const again = consumerOf(bed, telling, straight);
      for (const index of projects.keys()) await again.follow(chainNamed(index));
      await expectWhole(bed, from - 1);
    }),
    { numRuns: runs },
  );
};
