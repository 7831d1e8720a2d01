import * as z from 'zod/mini';
import { deliveredTo, deliveredBy } from '../../../shared/contracts/paper.ts';

/** That a paper was handed over or posted, as the receipt says. Who took it is told by role alone. */
export const delivery = z.object({
  how: deliveredBy,
  /** ISO 8601, +08:00. */
  at: z.string(),
  receivedBy: deliveredTo,
  /** Number of the receipt of service, or of the post's return receipt. */
  receipt: z.string(),
});

export type Delivery = z.infer<typeof delivery>;
