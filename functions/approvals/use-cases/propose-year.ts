import { releasedYears } from '../../../shared/catalogue/published-calendar.ts';
import { commitAnew } from '../../../shared/journal/commit-anew.ts';
import type { Answer } from '../../../shared/journal/commit-types.ts';
import type { Actor } from '../../../shared/journal/event.ts';
import { countyChain } from '../../../shared/journal/keys.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { RouteRequest } from '../../../shared/http/route.ts';
import type { CalendarYear } from '../../../shared/kernel/working-days/calendar-year.ts';
import { checkCalendarYear } from '../../../shared/kernel/working-days/check-calendar-year.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { mergeYears } from '../domain/merge-years.ts';
import { calendarEvent } from './calendar-event.ts';

interface Command {
  readonly actor: Actor;
  readonly year: CalendarYear;
  readonly once: RouteRequest['once'];
}

const faultsOf = (year: CalendarYear): readonly string[] => {
  try {
    return checkCalendarYear(year);
  } catch (error) {
    if (error instanceof RangeError) return [error.message];
    throw error;
  }
};

/**
 * Proposes a year as its notice gives it; it counts when somebody else has approved it. A later proposal takes the
 * place of an earlier one.
 * @throws DomainError `calendar.year-invalid` with what is wrong, `calendar.year-not-next`
 */
export const proposeYear =
  ({ calendar, commit, clock }: Pick<ApprovalPorts, 'calendar' | 'commit' | 'clock'>) =>
  ({ actor, year, once }: Command): Promise<Answer> =>
    commitAnew(commit, async () => {
      const faults = faultsOf(year);
      if (faults.length > 0)
        throw new DomainError(
          'calendar.year-invalid',
          { year: year.year },
          faults.map((message) => ({ path: '/body', code: 'calendar.year-invalid', message })),
        );
      const known = mergeYears(releasedYears, (await calendar.readPublished()).years);
      const [first, last] = [known[0]?.year ?? year.year, known.at(-1)?.year ?? year.year];
      if (year.year < first || year.year > last + 1)
        throw new DomainError('calendar.year-not-next', { first, next: last + 1 });
      const before = await calendar.findProposal(year.year);
      const version = (before?.version ?? 0) + 1;
      const proposedAt = shanghaiIso(clock());
      const record = { ...year, version, proposedBy: actor.user, proposedAt };
      const body = { year: year.year, proposal: version, amends: year.year <= last, source: year.source };
      const answer = { status: 201, body };
      return {
        answer,
        command: {
          chain: countyChain,
          events: [
            calendarEvent('calendar-year-proposed', actor, { ...year, proposal: version, proposedAt }),
          ],
          writes: [calendar.writes.proposal(record)],
          idempotency: once(answer),
        },
      };
    });
