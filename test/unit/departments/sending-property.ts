import * as fc from 'fast-check';
import { expect } from 'vitest';
import { deliver } from '../../../functions/departments/sending/deliver.ts';
import type { DeliverPorts } from '../../../functions/departments/sending/deliver-ports.ts';
import { createInMemoryDepartments } from '../../builders/in-memory-departments.ts';
import { type Misfortune, stepping, unlessCrashed } from '../../builders/stepping.ts';
import { connect, fileCases, project } from './told-cases.ts';

/** What a wrong version does instead of the ports that it sees. */
export type Sending = (ports: DeliverPorts) => Partial<DeliverPorts>;

/**
 * Holds when a delivery that is claimed is sent by nobody else, however often its message comes, and every sending
 * stands on record: a sender may die at any step, but none sends what it has not written down.
 */
export const eachIsSentByItsClaim = async (sending: Sending, runs = 150): Promise<void> => {
  const circumstances = fc.record({
    messages: fc.integer({ min: 2, max: 5 }),
    faults: fc.array(fc.constantFrom<Misfortune>('none', 'none', 'none', 'crash-before', 'crash-after'), {
      maxLength: 12,
    }),
    scheduler: fc.scheduler(),
  });
  await fc.assert(
    fc.asyncProperty(circumstances, async ({ messages, faults, scheduler }) => {
      const bed = createInMemoryDepartments();
      await connect(bed, 'nr');
      await fileCases(bed, [['nr']]);
      await bed.follow(project);
      const [deliveryId = ''] = bed.queue;
      const step = stepping(() => scheduler.schedule(Promise.resolve()), [...faults]);
      const { deliverPorts, store } = bed;
      const ports: DeliverPorts = {
        ...deliverPorts,
        store: {
          ...store,
          findDelivery: (id) => step(() => store.findDelivery(id)),
          findEndpoint: (code) => step(() => store.findEndpoint(code)),
        },
        save: (write, along) => step(() => deliverPorts.save(write, along)),
        send: (request) => step(() => deliverPorts.send(request)),
      };
      const run = deliver({ ...ports, ...sending(ports) });
      const come = (_: unknown, index: number): Promise<void> =>
        unlessCrashed(run({ deliveryId, messageId: `m${index}` }));
      await Promise.all([Promise.all(Array.from({ length: messages }, come)), scheduler.waitIdle()]);
      const { attempts = [] } = (await store.findDelivery(deliveryId)) ?? {};
      expect(bed.sent.length).toBeLessThanOrEqual(1);
      expect(attempts.length).toBeGreaterThanOrEqual(bed.sent.length);
    }),
    { numRuns: runs },
  );
};
