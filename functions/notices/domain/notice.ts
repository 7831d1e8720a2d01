import * as z from 'zod/mini';
import { paper, serviceRule } from '../../../shared/contracts/paper.ts';
import { delivery } from './delivery.ts';

/** A paper as it is kept: what its event said, where its file lies, what became of it. Moments are ISO 8601, +08:00. */
export const notice = z.object({
  ...paper.shape,
  projectId: z.string(),
  worksId: z.optional(z.string()),
  applicationId: z.optional(z.string()),
  owner: z.string(),
  /** The cases that it is about. */
  cases: z.array(z.object({ caseId: z.string(), item: z.string(), department: z.string() })),
  /** In whose name it is. */
  department: z.string(),
  issuedAt: z.string(),
  /** When its number was given; the legal moment of its event may be earlier. */
  numberedAt: z.optional(z.string()),
  file: z.object({ sha256: z.string(), bytes: z.int() }),
  /** Code points that the font lacks: they stand in brackets. */
  missing: z.optional(z.array(z.string())),
  /** The county's rule, as of the day on which it was written. */
  service: serviceRule,
  served: z.optional(z.object({ at: z.string(), how: z.enum(['available', 'opened', 'delivered']) })),
  openedAt: z.optional(z.string()),
  /** In the order in which they were recorded. */
  deliveries: z.optional(z.array(delivery)),
  /** Last day of the period that runs from its service. */
  until: z.optional(z.string()),
  version: z.int(),
});

export type Notice = z.infer<typeof notice>;
