import * as z from 'zod/mini';

/** Whose inbox tells of a project, and how far it has. */
export const projectItem = z.object({
  projectId: z.string(),
  code: z.string(),
  /** Credit code. The owner of a project never changes. */
  owner: z.string(),
  /** Number of the last event that the owner was told of: told once, however often the journal is followed. */
  told: z.int(),
});

export type KnownProject = z.output<typeof projectItem>;
