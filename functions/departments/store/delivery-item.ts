import * as z from 'zod/mini';
import type { Delivery } from '../domain/delivery.ts';
import { plannedKeys, standingKeys } from '../keys.ts';

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answered'), status: z.int() }),
  z.object({ kind: z.literal('refused'), reason: z.string() }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
  z.object({ kind: z.literal('unknown') }),
]);

/** A delivery as it is stored. */
export const deliveryItem = z.object({
  deliveryId: z.string(),
  party: z.string(),
  number: z.int(),
  state: z.enum(['waiting', 'claimed', 'delivered', 'exhausted']),
  startedAt: z.int(),
  planned: z.int(),
  claimedUntil: z.exactOptional(z.int()),
  carrier: z.exactOptional(z.string()),
  attempts: z.array(
    z.object({
      number: z.int(),
      startedAt: z.int(),
      endedAt: z.exactOptional(z.int()),
      outcome: z.exactOptional(outcome),
    }),
  ),
  deliveredAt: z.exactOptional(z.int()),
  version: z.int(),
});

/** Index keys: found by party until it is delivered, found by moment while it waits or is on its way. */
export const deliveryIndexKeys = (delivery: Delivery): Readonly<Record<string, string>> => {
  switch (delivery.state) {
    case 'delivered':
      return {};
    case 'exhausted':
      return standingKeys('exhausted', delivery);
    case 'waiting':
      return { ...standingKeys('pending', delivery), ...plannedKeys(delivery.planned, delivery) };
    case 'claimed': {
      const { claimedUntil = delivery.planned } = delivery;
      return { ...standingKeys('pending', delivery), ...plannedKeys(claimedUntil, delivery) };
    }
  }
};
