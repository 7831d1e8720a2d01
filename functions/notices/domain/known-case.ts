import * as z from 'zod/mini';

/** Whose a case is, and what its papers say of its course. */
export const knownCase = z.object({
  caseId: z.string(),
  projectId: z.string(),
  owner: z.string(),
  item: z.string(),
  department: z.string(),
  worksId: z.optional(z.string()),
  applicationId: z.optional(z.string()),
  /** Departments that are consulted; one that was removed is none. */
  members: z.array(z.string()),
  /** ISO 8601. */
  filedAt: z.string(),
  receivedAt: z.optional(z.string()),
  acceptedAt: z.optional(z.string()),
});

export type KnownCase = z.infer<typeof knownCase>;
