import { department } from './approval-api.ts';
import { type FiledOffice, filedOffice } from './filed-office.ts';
import { demoCounty } from './in-memory-approvals.ts';

export const wanting = [{ material: 'site-plan', what: '缺少竖向标高' }];

export interface CorrectedForm extends Pick<FiledOffice, 'api' | 'project' | 'pass'> {
  readonly applicationId: string;
  readonly id: (item: string) => string;
  /** Data and facts of the events of a type, in order. */
  readonly events: (type: string) => Promise<readonly Event[]>;
  /** The department of a case reports what is wanting. */
  readonly report: (
    item?: string,
    as?: ReturnType<typeof department>,
  ) => ReturnType<FiledOffice['api']['move']>;
  /** The lead department, or another, sends the notice. */
  readonly send: (code?: string) => ReturnType<FiledOffice['api']['send']>;
}

type Event = Awaited<ReturnType<FiledOffice['api']['journal']['events']>>[number]['event'];

/** A form of stage 2 filed on Tuesday 3 March 2026, 09:00: departments report until Friday; S2-03 waits for S2-01. */
export const correctedForm = async (county = demoCounty): Promise<CorrectedForm> => {
  const { api, project, pass, file } = await filedOffice(1, county);
  api.at('2026-03-03T09:00');
  const { applicationId, cases } = await file(2, ['S2-01', 'S2-12', 'S2-09', 'S2-03']);
  const id = (item: string): string => cases[item] ?? '';
  return {
    api,
    project,
    pass,
    applicationId,
    id,
    events: async (type) =>
      (await api.journal.events(project.projectId))
        .map(({ event }) => event)
        .filter((event) => event.type === type),
    report: (item = 'S2-12', as = department('police')) =>
      api.move(id(item), 'correction', as, { items: wanting }),
    send: (code = 'nr') =>
      api.send(`POST /applications/${applicationId}/correction`, { as: department(code), body: {} }),
  };
};
