import * as z from 'zod/mini';

/** What an event led to: its messages in the order of their cases. */
export const toldItem = z.object({
  /** When the deliveries began, milliseconds since the epoch. */
  at: z.int(),
  messages: z.array(
    z.object({
      party: z.string(),
      /** Number in the party's feed. */
      number: z.int(),
      /** Absent: the party had no endpoint, its feed is enough. */
      deliveryId: z.optional(z.string()),
    }),
  ),
});

export type Told = z.output<typeof toldItem> & {
  readonly chain: string;
  /** Of the event. */
  readonly number: number;
};

/** How the last round of a delivery that ended has ended. */
export const deliveryEnd = z.object({
  state: z.enum(['delivered', 'exhausted']),
  /** Beginning of the round. */
  startedAt: z.int(),
  deliveredAt: z.optional(z.int()),
});

export type DeliveryEnd = z.output<typeof deliveryEnd>;
