import { releasedYears } from '../../../shared/catalogue/published-calendar.ts';
import type { RouteRequest } from '../../../shared/http/route.ts';
import { commitAnew } from '../../../shared/journal/commit-anew.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import { createWorkingCalendar } from '../../../shared/kernel/working-days/working-calendar.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { mergeYears } from '../domain/merge-years.ts';
import { calendarEvent } from './calendar-event.ts';

interface Command {
  readonly actor: Actor;
  readonly year: number;
  /** The proposal that the person has seen. */
  readonly proposal: number;
  readonly once: RouteRequest['once'];
}

/**
 * Publishes a proposed year: it counts from the next call on, and every open case is counted anew.
 * @throws DomainError `calendar.year-not-found`, `calendar.proposal-stale`, `calendar.duties-separate`,
 * `calendar.year-not-next`
 */
export const approveYear =
  ({ calendar, commit, clock }: Pick<ApprovalPorts, 'calendar' | 'commit' | 'clock'>) =>
  ({ actor, year, proposal, once }: Command): Promise<Answer> =>
    commitAnew(commit, async () => {
      const found = await calendar.findProposal(year);
      if (found === undefined) throw new DomainError('calendar.year-not-found');
      const { proposedBy, proposedAt: _, publishedAt, version, ...content } = found;
      if (version !== proposal || publishedAt !== undefined)
        throw new DomainError('calendar.proposal-stale', { proposal: version });
      if (proposedBy === actor.user) throw new DomainError('calendar.duties-separate');
      const published = await calendar.readPublished();
      const known = mergeYears(releasedYears, published.years);
      const last = known.at(-1)?.year ?? year;
      if (year > last + 1) throw new DomainError('calendar.year-not-next', { next: last + 1 });
      const years = mergeYears(published.years, [content]);
      const { id } = createWorkingCalendar(mergeYears(releasedYears, years));
      const now = shanghaiIso(clock());
      const record = { ...found, version: version + 1, publishedAt: now };
      const answer = {
        status: 200,
        body: { year, proposal: version, amends: year <= last, source: content.source, calendar: id },
      };
      const data = { ...content, proposal: version, amends: year <= last, calendar: id, publishedAt: now };
      return {
        answer,
        command: {
          chain: countyChain,
          events: [calendarEvent('calendar-year-published', actor, data)],
          writes: [
            calendar.writes.published({ version: published.version + 1, years: [...years] }),
            calendar.writes.proposal(record),
          ],
          idempotency: once(answer),
        },
      };
    });
