import {
  calendarCasesRecounted,
  calendarYearProposed,
  calendarYearPublished,
} from '../../../shared/contracts/calendar-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { ProposedYear, PublishedYears, RecountRecord } from '../domain/calendar-records.ts';
import { mergeYears } from '../domain/merge-years.ts';
import { firstPass } from '../recount/begin-recount.ts';
import { stateAfter } from '../recount/recount-page.ts';

/** The years of a county as its chain tells. */
export interface RebuiltCalendar {
  readonly published: PublishedYears | undefined;
  readonly proposals: readonly ProposedYear[];
  readonly recount: RecountRecord | undefined;
}

const recountAfter = (
  before: RecountRecord | undefined,
  { data, recordedAt }: JournalEvent,
): RecountRecord => {
  const { more, ...told } = calendarCasesRecounted.parse(data);
  const older = { startedAt: recordedAt, passAt: recordedAt, movedAt: recordedAt, stale: told.seen };
  const counts = { ...older, notice: before?.notice ?? '', version: (before?.version ?? 0) + 1, ...told };
  return { ...counts, state: stateAfter(counts, more) };
};

/** A recount under way begins its pass again: where its next page begins is not told. */
export const rebuildCalendar = (county: readonly JournalEvent[]): RebuiltCalendar => {
  let published: PublishedYears | undefined;
  let recount: RecountRecord | undefined;
  const proposals = new Map<number, ProposedYear>();
  for (const event of county) {
    const { type, data, actor, recordedAt } = event;
    if (type === 'calendar-year-proposed') {
      const { proposal: version, proposedAt = recordedAt, ...year } = calendarYearProposed.parse(data);
      proposals.set(year.year, { ...year, version, proposedBy: actor.user, proposedAt });
    }
    if (type === 'calendar-year-published') {
      const told = calendarYearPublished.parse(data);
      const { year, source, off, workingWeekends, calendar, publishedAt = recordedAt } = told;
      const years = [...mergeYears(published?.years ?? [], [{ year, source, off, workingWeekends }])];
      published = { version: (published?.version ?? 0) + 1, years };
      const proposed = proposals.get(year);
      if (proposed !== undefined)
        proposals.set(year, { ...proposed, version: proposed.version + 1, publishedAt });
      recount = firstPass(recount, { calendar, notice: source, now: Date.parse(recordedAt) });
    }
    if (type === 'calendar-cases-recounted') recount = recountAfter(recount, event);
  }
  return { published, proposals: [...proposals.values()], recount };
};
