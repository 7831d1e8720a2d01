import * as z from 'zod/mini';

/** What papers say of a project, as of the last event that was read. */
export const knownProject = z.object({
  projectId: z.string(),
  code: z.string(),
  name: z.string(),
  /** Credit code. */
  owner: z.string(),
  ownerName: z.optional(z.string()),
  /** Names by works, those that were split or merged away too. */
  works: z.record(z.string(), z.string()),
});

export type KnownProject = z.infer<typeof knownProject>;
