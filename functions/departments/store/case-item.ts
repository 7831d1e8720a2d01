import * as z from 'zod/mini';
import { responses } from '../domain/owner-message.ts';

/** What a paper of a case asks for or allows, by its number: its periods begin with a later event, its service. */
export const knownPapers = z.record(
  z.string(),
  z.object({ kind: z.string(), respond: z.exactOptional(z.enum(responses)), remedies: z.boolean() }),
);

export type KnownPapers = z.output<typeof knownPapers>;

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
  papers: z.exactOptional(knownPapers),
  /** Number of the last event that was folded: an event is told once, however often the journal is followed. */
  sequence: z.int(),
});

export type KnownCase = z.output<typeof caseItem>;
