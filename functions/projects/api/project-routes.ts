// long: seven rows of one table
import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import { amendmentSchema } from '../domain/amendment.ts';
import { projectCode, projectId } from '../domain/fields.ts';
import { registrationSchema } from '../domain/registration.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { amendProject } from '../use-cases/amend-project.ts';
import { listProjects } from '../use-cases/list-projects.ts';
import { landSchema, recordLand } from '../use-cases/record-land.ts';
import { readProject } from '../use-cases/read-project.ts';
import { readTimeline } from '../use-cases/read-timeline.ts';
import { registerProject } from '../use-cases/register-project.ts';
import { verifyProject } from '../use-cases/verify-project.ts';
import { byReaders, byWriters } from './access.ts';
import * as answers from './answers.ts';
import { amendmentExample, registrationExample } from './examples.ts';

const route = routeOf<ProjectPorts>();
const parameters = z.strictObject({ projectId });
const limit = z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(50)));
const cursor = z.optional(z.string().check(z.minLength(1), z.maxLength(500)));

export const projectRouteRows = [
  route({
    method: 'POST',
    path: '/projects',
    operationId: 'registerProject',
    summary: { zh: '登记项目', en: 'Register a project' },
    access: byWriters,
    body: registrationSchema,
    answer: {
      status: 201,
      schema: answers.registered,
      description: { zh: '已登记', en: 'The project is registered' },
    },
    errors: [
      'projects.not-declared',
      'projects.owner-differs',
      'projects.division-unknown',
      'projects.owner-single',
      'projects.too-many',
      'projects.duplicate',
      'journal.busy',
    ],
    example: { body: registrationExample },
    handle:
      (ports) =>
      ({ caller, body, once }) =>
        registerProject(ports)({ caller, declaration: body, once }),
  }),
  route({
    method: 'GET',
    path: '/projects',
    operationId: 'listProjects',
    summary: { zh: '查询本人可见的项目', en: 'List the projects that you may see' },
    access: byReaders,
    query: z.strictObject({ code: z.optional(projectCode), limit, cursor }),
    answer: {
      status: 200,
      schema: answers.projectPage,
      description: { zh: '一页项目', en: 'One page of projects' },
    },
    errors: [],
    handle:
      (ports) =>
      async ({ caller, query }) => ({ status: 200, body: await listProjects(ports)(caller, query) }),
  }),
  route({
    method: 'GET',
    path: '/projects/{projectId}',
    operationId: 'readProject',
    summary: { zh: '查看项目', en: 'Read a project' },
    access: byReaders,
    parameters,
    answer: {
      status: 200,
      schema: answers.projectWhole,
      description: { zh: '项目全貌，个人信息已脱敏', en: 'The whole project, persons masked' },
    },
    errors: ['projects.not-found'],
    handle:
      (ports) =>
      async ({ caller, path }) => ({ status: 200, body: await readProject(ports)(caller, path.projectId) }),
  }),
  route({
    method: 'GET',
    path: '/projects/{projectId}/timeline',
    operationId: 'readTimeline',
    summary: { zh: '查看项目时间线', en: 'Read the timeline of a project' },
    access: byReaders,
    parameters,
    query: z.strictObject({ limit, cursor }),
    answer: {
      status: 200,
      schema: answers.timelinePage,
      description: { zh: '一页事件', en: 'One page of events' },
    },
    errors: ['projects.not-found'],
    handle:
      (ports) =>
      async ({ caller, path, query }) => ({
        status: 200,
        body: await readTimeline(ports)(caller, path.projectId, query),
      }),
  }),
  route({
    method: 'GET',
    path: '/projects/{projectId}/verification',
    operationId: 'verifyProject',
    summary: { zh: '校验项目日志链', en: 'Verify the chain of a project' },
    access: byReaders,
    parameters,
    answer: {
      status: 200,
      schema: answers.verification,
      description: { zh: '校验结果', en: 'What the verification found' },
    },
    errors: ['projects.not-found'],
    handle:
      (ports) =>
      async ({ caller, path }) => ({ status: 200, body: await verifyProject(ports)(caller, path.projectId) }),
  }),
  route({
    method: 'PATCH',
    path: '/projects/{projectId}',
    operationId: 'amendProject',
    summary: { zh: '补充或变更项目信息', en: 'Record columns of a project' },
    access: byWriters,
    parameters,
    body: amendmentSchema,
    answer: { status: 200, schema: answers.amended, description: { zh: '已变更', en: 'Recorded' } },
    errors: [
      'projects.not-found',
      'projects.version-stale',
      'projects.division-unknown',
      'projects.dates-reversed',
      'journal.busy',
    ],
    example: { body: amendmentExample },
    handle:
      (ports) =>
      ({ caller, path, body }) =>
        amendProject(ports)({ caller, projectId: path.projectId, amendment: body }),
  }),
  route({
    method: 'POST',
    path: '/projects/{projectId}/land',
    operationId: 'recordLand',
    summary: { zh: '登记用地手续', en: 'Record the land contract or allocation' },
    access: byWriters,
    parameters,
    body: landSchema,
    answer: {
      status: 201,
      schema: z.object({ projectId: z.string(), ...landSchema.shape }),
      description: { zh: '已登记', en: 'Recorded' },
    },
    errors: ['projects.not-found', 'projects.duplicate', 'journal.busy'],
    example: {
      body: {
        kind: 'contract',
        number: '330112-2026-A21-0031',
        date: '2026-04-09',
        parcel: '青山湖2026-7号',
      },
    },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        recordLand(ports)({ caller, projectId: path.projectId, land: body, once }),
  }),
];
