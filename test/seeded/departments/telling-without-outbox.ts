import type { Telling } from '../../unit/departments/telling-property.ts';

/** Puts the deliveries on the queue at once, and leaves nothing that would say so again. */
export const tellingWithoutOutbox: Telling = (ports, putOnQueue) => ({
  ...ports,
  write: {
    ...ports.write,
    outbox: (entry) => {
      if (entry.deliveryIds !== undefined) void putOnQueue(entry.deliveryIds).catch(() => undefined);
      return ports.write.outbox({ chain: entry.chain, number: entry.number, deliveryIds: [] });
    },
  },
});
