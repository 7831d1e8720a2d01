import type { CalendarYear } from '../../shared/kernel/working-days/calendar-year.ts';
import type { ApprovalApi } from './approval-api.ts';
import type { Answered } from './project-api.ts';

export interface Years {
  readonly propose: (year: CalendarYear, user?: string) => Promise<Answered>;
  readonly approve: (year: number, proposal: number, user?: string) => Promise<Answered>;
  /** Proposes and approves, by two persons. */
  readonly publish: (year: CalendarYear) => Promise<Answered>;
}

/** The calendar of the county by its routes. */
export const inMemoryYears = (api: ApprovalApi): Years => {
  const propose: Years['propose'] = (body, user = 'admin-1') =>
    api.send('POST /calendar/years', { as: { roles: ['admin'], user }, body });
  const approve: Years['approve'] = (year, proposal, user = 'office-1') =>
    api.send(`POST /calendar/years/${year}/approval`, {
      as: { roles: ['reform-office'], user },
      body: { proposal },
    });
  return {
    propose,
    approve,
    publish: async (body) => {
      const { body: proposed } = await propose(body);
      const answer = await approve(body.year, Number(proposed['proposal']));
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return answer;
    },
  };
};
