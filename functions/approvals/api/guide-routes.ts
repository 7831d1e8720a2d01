import * as z from 'zod/mini';
import { attributesSchema } from '../../../shared/catalogue/attributes.ts';
import { routeOf } from '../../../shared/http/define-route.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { projectId } from '../domain/fields.ts';
import { countDue, countUsed, dueQuery, usedQuery } from '../use-cases/count-days.ts';
import { listOverview, overviewQuery } from '../use-cases/list-overview.ts';
import { openProject } from '../use-cases/open-project.ts';
import { readStages } from '../use-cases/read-stages.ts';
import { askGuide, showGuide } from '../use-cases/show-guide.ts';
import { toEverybody } from '../../../shared/http/access.ts';
import { byOwners, byReaders } from './access.ts';
import * as answers from './guide-answers.ts';
import { attributesExample } from './examples.ts';

const route = routeOf<ApprovalPorts>();
const parameters = z.strictObject({ projectId });
const guideAnswer = {
  status: 200,
  schema: answers.guide,
  description: { zh: '办事指南', en: 'Every item in or out, and why' },
};

export const guideRouteRows = [
  route({
    method: 'POST',
    path: '/guide',
    operationId: 'askGuide',
    summary: { zh: '办事指南试算', en: 'Ask what a project would need' },
    access: toEverybody,
    idempotency: 'none',
    body: attributesSchema,
    answer: guideAnswer,
    errors: [],
    example: { body: attributesExample },
    handle:
      (ports) =>
      async ({ body }) => ({ status: 200, body: askGuide(ports)(body) }),
  }),
  route({
    method: 'GET',
    path: '/projects/{projectId}/guide',
    operationId: 'readGuide',
    summary: { zh: '项目办事指南', en: 'What a project needs' },
    access: byReaders,
    parameters,
    answer: guideAnswer,
    errors: ['projects.not-found'],
    handle:
      (ports) =>
      async ({ caller, path }) => {
        const { guide, project } = await openProject(ports)(caller, path.projectId);
        return { status: 200, body: showGuide(guide, project.attributes) };
      },
  }),
  route({
    method: 'GET',
    path: '/projects/{projectId}/stages',
    operationId: 'readStages',
    summary: { zh: '项目各阶段进展', en: 'How the stages of a project stand' },
    access: byReaders,
    parameters,
    answer: { status: 200, schema: answers.stages, description: { zh: '各阶段', en: 'The stages' } },
    errors: ['projects.not-found'],
    handle:
      (ports) =>
      async ({ caller, path }) => ({ status: 200, body: await readStages(ports)(caller, path.projectId) }),
  }),
  route({
    method: 'GET',
    path: '/overview',
    operationId: 'listOverview',
    summary: { zh: '本单位项目及待办', en: 'Your projects and what each waits for' },
    access: byOwners,
    query: overviewQuery,
    answer: { status: 200, schema: answers.overview, description: { zh: '一页项目', en: 'One page' } },
    errors: [],
    handle:
      (ports) =>
      async ({ caller, query }) => ({ status: 200, body: await listOverview(ports)(caller, query) }),
  }),
  route({
    method: 'GET',
    path: '/calendar/due',
    operationId: 'countDue',
    summary: { zh: '推算截止日', en: 'The due day of a limit, day by day' },
    access: toEverybody,
    query: dueQuery,
    answer: { status: 200, schema: answers.dueDay, description: { zh: '截止日', en: 'The due day' } },
    errors: ['calendar.out-of-range'],
    handle:
      (ports) =>
      async ({ query }) => ({ status: 200, body: countDue(ports)(query) }),
  }),
  route({
    method: 'GET',
    path: '/calendar/used',
    operationId: 'countUsed',
    summary: { zh: '计算已用工作日', en: 'Working days used' },
    access: toEverybody,
    query: usedQuery,
    answer: { status: 200, schema: answers.usedDays, description: { zh: '已用天数', en: 'Days used' } },
    errors: ['calendar.out-of-range'],
    handle:
      (ports) =>
      async ({ query }) => ({ status: 200, body: countUsed(ports)(query) }),
  }),
];
