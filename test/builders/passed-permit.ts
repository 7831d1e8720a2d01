import { type ApprovalApi, department, handling, owner } from './approval-api.ts';
import { filedOffice } from './filed-office.ts';
import { createInMemoryWorkflow, type InMemoryWorkflow } from './in-memory-workflow.ts';
import type { Answered, As } from './project-api.ts';
import { servePaper } from './serve-paper.ts';

export const headOf = (code: string): As => ({ roles: ['head'], user: `head-${code}`, department: code });

export interface PassedPermit {
  readonly api: ApprovalApi;
  readonly workflow: InMemoryWorkflow;
  readonly projectId: string;
  readonly worksId: string;
  /** S1-10 of the department nr, passed. */
  readonly permit: string;
  readonly cases: Readonly<Record<string, string>>;
  readonly seen: (caseId?: string) => Promise<Record<string, unknown>>;
  readonly revoke: (more?: Record<string, unknown>, as?: As) => Promise<Answered>;
  readonly state: (as?: As) => Promise<Answered>;
  readonly askHearing: (as?: As) => Promise<Answered>;
  /** The announcement is served now. */
  readonly serve: () => Promise<void>;
  readonly until: (moment: string) => Promise<void>;
  readonly events: (type: string) => Promise<readonly { data: Record<string, unknown>; case?: string }[]>;
}

/** The land planning permit has passed on Monday 2 March 2026; S2-01, S2-12, S2-09 are filed, S2-03 waits. */
export const passedPermit = async (): Promise<PassedPermit> => {
  const { api, project, file } = await filedOffice();
  const { projectId, works } = project;
  const workflow = createInMemoryWorkflow(api);
  const first = await file(1, ['S1-05', 'S1-10']);
  for (const [item, office] of [
    ['S1-05', 'drc'],
    ['S1-10', 'nr'],
  ] as const) {
    await api.move(first.cases[item] ?? '', 'acceptance', department(office));
    await api.move(first.cases[item] ?? '', 'decision', department(office), { result: 'passed' });
  }
  const second = await file(2, ['S2-01', 'S2-12', 'S2-09', 'S2-03']);
  await workflow.settle(projectId);
  const permit = first.cases['S1-10'] ?? '';
  const seen: PassedPermit['seen'] = (caseId = permit) => api.seen(caseId);
  const events: PassedPermit['events'] = async (type) =>
    (await api.journal.read(projectId, 0)).events
      .map(({ event }) => event)
      .filter((event) => event.type === type);
  return {
    api,
    workflow,
    projectId,
    worksId: works[0] ?? '',
    permit,
    cases: { ...first.cases, ...second.cases },
    seen,
    events,
    until: (moment) => workflow.until(projectId, moment),
    revoke: (more = {}, as = headOf('nr')) =>
      api.move(permit, 'revocation', as, {
        ...handling,
        reasons: ['测绘成果系伪造'],
        basis: '行政许可法第六十九条',
        ...more,
      }),
    state: (as = owner) => api.send(`POST /cases/${permit}/statements`, { as, body: { text: '材料真实' } }),
    askHearing: (as = owner) => api.send(`POST /cases/${permit}/hearing`, { as, body: { reason: '有异议' } }),
    serve: async () => {
      const announced = (await seen())['announced'] as { notice: string };
      await servePaper(api, projectId, permit, announced.notice);
      await workflow.settle(projectId);
    },
  };
};
