import * as z from 'zod/mini';

/** What this context knows of a project, as of the event `number` of its journal. */
export const projectFacts = z.object({
  number: z.int(),
  /** Credit code; absent before the project is registered. */
  owner: z.optional(z.string()),
  /** Departments with a case of the project. */
  departments: z.array(z.string()),
  /** Departments that were asked for their opinion of a case of the project, and not sent away since. */
  consulted: z.optional(z.array(z.object({ caseId: z.string(), department: z.string() }))),
  /** Materials that were declared and not refused. */
  materials: z.int(),
});

export type ProjectFacts = z.infer<typeof projectFacts>;

/** Of a project of which nothing was read. */
export const nothingKnown: ProjectFacts = { number: 0, departments: [], materials: 0 };
