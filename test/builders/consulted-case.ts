import { department, handling } from './approval-api.ts';
import { filedOffice } from './filed-office.ts';
import { createInMemoryWorkflow } from './in-memory-workflow.ts';

export const police = department('police');
export const water = department('water');
export const culture = department('culture');
export const question = { departments: ['water', 'culture'], question: '是否影响文物保护？' };

/** S2-12 of the police, accepted on Tuesday 3 March 2026. */
export const consultedCase = async (more: Record<string, unknown> = {}) => {
  const { api, project, file } = await filedOffice(1);
  const workflow = createInMemoryWorkflow(api);
  const { cases } = await file(2, ['S2-12']);
  const caseId = cases['S2-12'] ?? '';
  await api.move(caseId, 'acceptance', police);
  const asked = await api.move(caseId, 'consultations', police, { ...question, ...more });
  await workflow.settle(project.projectId);
  const opinion = (as = water, body: Record<string, unknown> = {}) =>
    api.send(`POST /cases/${caseId}/opinions`, { as, body: { ...handling, result: 'agree', ...body } });
  const members = async (as = police) =>
    (await api.send(`GET /cases/${caseId}/consultations`, { as })).body['consultations'] as Record<
      string,
      unknown
    >[];
  const events = async (type: string) =>
    (await api.journal.read(project.projectId, 0)).events
      .map(({ event }) => event)
      .filter((event) => event.type === type);
  const until = (moment: string) => workflow.until(project.projectId, moment);
  return { api, caseId, asked, opinion, members, events, until };
};
