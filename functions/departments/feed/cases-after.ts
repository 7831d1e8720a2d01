import * as z from 'zod/mini';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { KnownCase } from '../store/case-item.ts';

const filing = z.object({
  cases: z.array(z.object({ caseId: z.string(), item: z.string(), state: z.int(), department: z.string() })),
});

/** What every event of a case tells of it. */
const caseFacts = z.object({
  item: z.string(),
  department: z.string(),
  state: z.int(),
  version: z.int(),
  due: z.optional(z.string()),
});

/** Correction and special procedure: the clock stands, and the due day with it. */
const stopped = new Set([6, 9]);

const dueAfter = (
  facts: z.output<typeof caseFacts>,
  before: Pick<KnownCase, 'due'> | undefined,
): string | null => {
  if (stopped.has(facts.state)) return null;
  // the due day is told as a date, or as nothing when it is not known
  if (facts.due !== undefined) return facts.due === '' ? null : facts.due;
  return before?.due ?? null;
};

/** The cases that an event touches, as they are after it. `find` answers what was known before. */
export const casesAfter = async (
  event: JournalEvent,
  find: (caseId: string) => Promise<KnownCase | undefined>,
): Promise<readonly KnownCase[]> => {
  const { project: projectId, works, number: sequence, type } = event;
  const place = { projectId, worksId: works ?? null, sequence };
  if (type === 'application-filed')
    return filing.parse(event.data).cases.map((one) => ({ ...place, ...one, version: 1, due: null }));
  if (event.case === undefined || !type.startsWith('case-')) return [];
  const facts = caseFacts.parse(event.data);
  const before = await find(event.case);
  const { item, department, state, version } = facts;
  return [{ ...place, caseId: event.case, item, department, state, version, due: dueAfter(facts, before) }];
};
