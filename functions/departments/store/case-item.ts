import * as z from 'zod/mini';

/** What is known of a case: folded from the journal, so that a message can tell of it. */
export const caseItem = z.object({
  caseId: z.string(),
  projectId: z.string(),
  worksId: z.nullable(z.string()),
  item: z.string(),
  department: z.string(),
  state: z.int(),
  version: z.int(),
  due: z.nullable(z.string()),
  /** Number of the last event that was folded: an event is told once, however often the journal is followed. */
  sequence: z.int(),
});

export type KnownCase = z.output<typeof caseItem>;
