import * as z from 'zod/mini';
import { paper } from '../../../shared/contracts/paper.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { KnownPapers } from '../store/case-item.ts';

const withPaper = z.object({
  document: z.optional(paper),
  /** Number of the paper that asks for a correction, also where the paper is the application's. */
  notice: z.optional(z.string()),
});

/** The papers of a case that ask for something, or name a remedy, after an event; undefined while there is none. */
export const papersAfter = (
  { type, data }: JournalEvent,
  before: KnownPapers | undefined,
): KnownPapers | undefined => {
  const { document, notice } = withPaper.parse(data);
  if (type === 'case-correction-asked' && notice !== undefined)
    return { ...before, [notice]: { kind: 'correction', respond: 'correct', remedies: false } };
  const { respond, remedies = [] } = document ?? {};
  if (document === undefined || (respond === undefined && remedies.length === 0)) return before;
  const { number, kind } = document;
  return {
    ...before,
    [number]: { kind, ...(respond && { respond: respond.what }), remedies: remedies.length > 0 },
  };
};
