import { expect } from 'vitest';
import { calendarYearExample } from '../../functions/approvals/api/examples.ts';
import type { DemoAsk, DemoCloud } from '../builders/demo-cloud.ts';
import { textAt } from '../builders/text-at.ts';
import { type MadeProject, owner } from './made-project.ts';

/** The department that decides the filed case. */
export const decider = 'drc';
export const otherDepartment = 'water';

export const handling = { handler: '欧阳经办', office: '投资科', opinion: '材料齐全' };

const must = async (cloud: DemoCloud, status: number, request: string, ask: DemoAsk) => {
  const answer = await cloud.send(request, ask);
  expect([answer.status, answer.text]).toEqual([status, answer.text]);
  return answer.body;
};

/** The same project with one application of one case, S1-05, received today. */
export const fileProject = async (cloud: DemoCloud, project: MadeProject): Promise<MadeProject> => {
  const { projectId, worksId } = project.ids;
  const filed = await must(cloud, 201, 'POST /applications', {
    as: { role: 'applicant', organisation: owner },
    body: { projectId, worksId, stage: 1, items: ['S1-05'] },
  });
  const applicationId = textAt(filed, 'applicationId');
  const caseId = textAt(filed, 'cases', 'S1-05', 'caseId');
  return {
    ...project,
    ids: { ...project.ids, applicationId, caseId },
    secrets: [...project.secrets, applicationId, caseId, handling.handler],
  };
};

/** The case is accepted: it has version 2 and can be decided. */
export const acceptFiled = async (cloud: DemoCloud, { ids }: MadeProject): Promise<void> => {
  await must(cloud, 200, `POST /cases/${ids.caseId}/acceptance`, {
    as: { role: 'department', department: decider, user: 'accepts' },
    body: { version: 1, ...handling },
  });
};

/** The year 2027 is proposed anew; its number goes with the project. */
export const proposeYear = async (cloud: DemoCloud, project: MadeProject): Promise<MadeProject> => {
  const proposed = await must(cloud, 201, 'POST /calendar/years', {
    as: { role: 'admin', user: 'proposes' },
    body: calendarYearExample,
  });
  return { ...project, ids: { ...project.ids, proposal: String(proposed['proposal']) } };
};
