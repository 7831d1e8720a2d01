import { releasedYears } from '../../../shared/catalogue/published-calendar.ts';
import { dateOf } from '../../../shared/kernel/working-days/day.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { mergeYears } from '../domain/merge-years.ts';

/** The years that count, and those that wait for approval. */
export const listYears =
  ({ calendar, days }: Pick<ApprovalPorts, 'calendar' | 'days'>) =>
  async () => {
    const { years } = await calendar.readPublished();
    const proposals = await calendar.listProposals();
    const published = mergeYears(releasedYears, years).map((year) => ({
      ...year,
      status: 'published' as const,
      proposal: null,
    }));
    const proposed = proposals.flatMap(({ year, source, off, workingWeekends, version, publishedAt }) =>
      publishedAt === undefined
        ? [{ year, source, off, workingWeekends, status: 'proposed' as const, proposal: version }]
        : [],
    );
    return {
      calendar: days.calendar.id,
      horizon: dateOf(days.calendar.horizon),
      years: [...published, ...proposed],
    };
  };
