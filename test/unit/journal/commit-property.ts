import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { createCommit } from '../../../shared/journal/commit.ts';
import { aCommand, anEvent, aProject } from '../../builders/events.ts';
import type { TransactionFault } from '../../builders/faulty-dynamo.ts';
import { commitBench } from './commit-bench.ts';

const faults = fc.constantFrom<TransactionFault>(
  'none',
  'conflict',
  'throttled-reason',
  'throttled',
  'lost-before',
  'lost-after',
  'server-error-after',
  'in-progress-after',
);

/** Holds when commands that run at once are each written exactly once, without a gap, whatever the database does. */
export const commandsAreWrittenOnce = async (create: typeof createCommit): Promise<void> => {
  const runs = fc.record({
    /** Number of events of each command. */
    commands: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
    faults: fc.array(faults, { maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(runs, async (run) => {
      const { ports, verify, read } = commitBench(run.faults);
      const outcomes = await Promise.all(
        run.commands.map((count, command) => {
          const events = Array.from({ length: count }, (_, place) => anEvent({ data: { command, place } }));
          return create(ports)(aCommand({ events }));
        }),
      );
      const { events } = await read(aProject, 0);
      expect(await verify(aProject)).toMatchObject({ valid: true, events: events.length });
      expect(events).toHaveLength(run.commands.reduce((sum, count) => sum + count, 0));
      for (const [command, outcome] of outcomes.entries()) {
        const own = events
          .filter(({ event }) => event.data['command'] === command)
          .map(({ event }) => event.number);
        expect(outcome).toEqual({ kind: 'committed', firstNumber: own[0], lastNumber: own.at(-1) });
        expect(own).toHaveLength(run.commands[command] ?? 0);
      }
    }),
  );
};
