import * as z from 'zod/mini';

/** What must be put on the queue: these deliveries, or all that waits for a party. */
export const outboxEntry = z.object({
  chain: z.string(),
  number: z.int(),
  deliveryIds: z.exactOptional(z.array(z.string())),
  party: z.exactOptional(z.string()),
});

export type OutboxEntry = z.output<typeof outboxEntry>;
