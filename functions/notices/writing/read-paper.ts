import * as z from 'zod/mini';
import { caseEventData } from '../../../shared/contracts/case-events.ts';
import { type Paper, paper } from '../../../shared/contracts/paper.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';

const defects = z.array(
  z.object({ material: z.string(), what: z.string(), follows: z.optional(z.string()) }),
);

/** Everything that any paper says, by the names of the contract of cases. Read loosely. */
export const paperData = z.object({
  item: z.optional(z.string()),
  department: z.optional(z.string()),
  /** Of one notice for all departments of a form. */
  lead: z.optional(z.string()),
  cases: z.optional(
    z.array(z.object({ caseId: z.string(), item: z.string(), department: z.string(), defects })),
  ),
  defects: z.optional(defects),
  accepted: z.optional(z.string()),
  due: z.optional(z.string()),
  provisional: z.optional(z.boolean()),
  by: z.optional(z.string()),
  reasons: z.optional(z.array(z.string())),
  /** Of a refusal of acceptance. */
  kind: z.optional(z.string()),
  rightAuthority: z.optional(z.string()),
  /** Number of an earlier paper. */
  notice: z.optional(z.string()),
  rule: z.optional(z.string()),
  basis: z.optional(z.string()),
  /** Of a special procedure. */
  type: z.optional(z.string()),
  clocks: z.optional(z.array(z.string())),
  days: z.optional(z.int()),
  /** Of an approval by default. */
  paperDays: z.optional(z.int()),
  until: z.optional(z.string()),
  reason: z.optional(z.string()),
  undone: z.optional(z.string()),
  late: z.optional(z.boolean()),
});

export type PaperData = z.infer<typeof paperData>;

const withDocument = z.object({ document: z.optional(paper) });

/** The paper that an event of a case or a form makes, if it makes one. Others have documents of their own: licences. */
export const paperOf = ({ type, data }: Pick<JournalEvent, 'type' | 'data'>): Paper | undefined =>
  Object.hasOwn(caseEventData, type) ? withDocument.parse(data).document : undefined;
