import * as z from 'zod/mini';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { KnownCase } from '../store/case-item.ts';
import { papersAfter } from './papers-after.ts';

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
  /** Of days that were counted anew; a closed case has no due day among them. */
  after: z.optional(z.object({ due: z.optional(z.string()) })),
});

/** Correction and special procedure: the clock stands, and the due day with it. */
const stopped = new Set([6, 9]);

const dueAfter = (
  facts: z.output<typeof caseFacts>,
  before: Pick<KnownCase, 'due'> | undefined,
): string | null => {
  if (stopped.has(facts.state)) return null;
  const due = facts.after?.due ?? facts.due;
  // the due day is told as a date, or as nothing when it is not known
  if (due !== undefined) return due === '' ? null : due;
  return before?.due ?? null;
};

/** What was known of cases before an event, by id. */
export type CasesBefore = ReadonlyMap<string, KnownCase | undefined>;

const filed = (event: JournalEvent) => filing.parse(event.data).cases;

/** Of a case, and nothing that its department must know: who reads how its days are counted. */
const untold = new Set(['case-link-given']);

/** Whether departments are told of an event in a case. */
export const touchesCases = (event: JournalEvent): boolean =>
  event.type === 'application-filed' ||
  (event.case !== undefined && event.type.startsWith('case-') && !untold.has(event.type));

/** The ids of the cases that an event touches. */
export const casesOf = (event: JournalEvent): readonly string[] => {
  if (event.type === 'application-filed') return filed(event).map(({ caseId }) => caseId);
  return event.case !== undefined && touchesCases(event) ? [event.case] : [];
};

/** Those cases as they are after it. */
export const casesAfter = (event: JournalEvent, before: CasesBefore): readonly KnownCase[] => {
  const { project: projectId, works, number: sequence, type } = event;
  const place = { projectId, worksId: works ?? null, sequence };
  if (type === 'application-filed')
    return filed(event).map((one) => ({ ...place, ...one, version: 1, due: null }));
  return casesOf(event).map((caseId) => {
    const facts = caseFacts.parse(event.data);
    const { item, department, state, version } = facts;
    const known = before.get(caseId);
    const papers = papersAfter(event, known?.papers);
    const due = dueAfter(facts, known);
    return { ...place, caseId, item, department, state, version, due, ...(papers && { papers }) };
  });
};
