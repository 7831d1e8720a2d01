import { type ApprovalApi, createApprovalApi, department, type Filed } from './approval-api.ts';
import { demoCounty, type RegisteredProject } from './in-memory-approvals.ts';

export interface FiledOffice {
  readonly api: ApprovalApi;
  readonly project: RegisteredProject;
  readonly filing: (
    stage: number,
    items: readonly string[],
    more?: Record<string, unknown>,
  ) => Record<string, unknown>;
  readonly file: (stage: number, items: readonly string[]) => Promise<Filed>;
  /** Accepts and passes a case. */
  readonly pass: (caseId?: string, office?: string) => Promise<void>;
}

/** The office project with its land contract, and stage 1 passed when stage 2 is wanted. */
export const filedOffice = async (stages: 0 | 1 = 0, county = demoCounty): Promise<FiledOffice> => {
  const api = createApprovalApi(county);
  const project = await api.register();
  const contract = { kind: 'contract', number: '1', date: '2026-02-26', parcel: '7' };
  await api.record(project.projectId, 'land-recorded', contract);
  const filing: FiledOffice['filing'] = (stage, items, more = {}) => ({
    projectId: project.projectId,
    worksId: project.works[0],
    stage,
    items,
    ...more,
  });
  const file: FiledOffice['file'] = (stage, items) => api.file(filing(stage, items));
  const pass: FiledOffice['pass'] = async (caseId = '', office = 'nr') => {
    await api.move(caseId, 'acceptance', department(office));
    await api.move(caseId, 'decision', department(office), { result: 'passed' });
  };
  if (stages === 1) {
    const { cases } = await file(1, ['S1-05', 'S1-10']);
    await pass(cases['S1-05'], 'drc');
    await pass(cases['S1-10']);
  }
  return { api, project, filing, file, pass };
};
