import * as z from 'zod/mini';
import { type Attributes, attributesSchema } from '../catalogue/attributes.ts';
import type { FlowType } from '../catalogue/county-rules.ts';

interface Works {
  readonly worksId: string;
  readonly name: string;
  readonly predecessors: readonly string[];
}

interface FormerWorks extends Works {
  /** When it was split or merged; absent where the facts were folded before this was kept. */
  readonly goneAt?: string | undefined;
}

/** What other contexts know of a file: folded from the events of the context `materials`. */
interface FoldedMaterial {
  readonly material: string;
  readonly state: 'pending' | 'clean' | 'refused';
  /** Of the refusal. */
  readonly reason?: string | undefined;
}

/** What other contexts know of a project: folded from its journal, never copied from the table of `projects`. */
export interface ProjectFacts {
  readonly projectId: string;
  readonly code: string;
  readonly name: string;
  /** Credit code of the owner. */
  readonly owner: string;
  readonly division: string;
  readonly flowType: FlowType;
  readonly attributes: Attributes;
  /** Works that are current. */
  readonly works: readonly Works[];
  /** Works that were split or merged away: what passed for them counts for their successors. */
  readonly former: readonly FormerWorks[];
  /** Items that are facts and have been recorded, with the event that did. */
  readonly recorded: Readonly<Record<string, { readonly number: number; readonly effectiveAt: string }>>;
  /** When each attribute was changed last: what it does not ask for any more has ended then. */
  readonly amended?: Readonly<Record<string, string>> | undefined;
  /** Files of the project by id. */
  readonly materials?: Readonly<Record<string, FoldedMaterial>> | undefined;
}

/** A project as of the event with this number. */
export interface FoldedProject {
  readonly number: number;
  readonly facts: ProjectFacts | undefined;
}

const works = z.object({ worksId: z.string(), name: z.string(), predecessors: z.array(z.string()) });

/** A folded project as a context keeps it, to fold only what came after. */
export const foldedProject = z.object({
  number: z.int(),
  facts: z.object({
    projectId: z.string(),
    code: z.string(),
    name: z.string(),
    owner: z.string(),
    division: z.string(),
    flowType: z.literal([1, 2, 3, 4, 5, 6]),
    attributes: attributesSchema,
    works: z.array(works),
    former: z.array(z.extend(works, { goneAt: z.optional(z.string()) })),
    recorded: z.record(z.string(), z.object({ number: z.int(), effectiveAt: z.string() })),
    amended: z.optional(z.record(z.string(), z.string())),
    materials: z.optional(
      z.record(
        z.string(),
        z.object({
          material: z.string(),
          state: z.enum(['pending', 'clean', 'refused']),
          reason: z.optional(z.string()),
        }),
      ),
    ),
  }),
});
