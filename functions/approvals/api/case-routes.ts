import { routeOf } from '../../../shared/http/define-route.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { listCaseMaterials } from '../use-cases/list-case-materials.ts';
import { casesQuery, listCases } from '../use-cases/list-cases.ts';
import { readCase } from '../use-cases/read-case.ts';
import { byOffices, byReaders } from './access.ts';
import * as answers from './answers.ts';
import { caseParameters } from './case-move.ts';

const route = routeOf<ApprovalPorts>();

export const caseRouteRows = [
  route({
    method: 'GET',
    path: '/cases',
    operationId: 'listCases',
    summary: { zh: '查询部门在办件', en: 'List the open cases of a department, the next due first' },
    access: byOffices,
    query: casesQuery,
    answer: {
      status: 200,
      schema: answers.casePage,
      description: { zh: '一页办件', en: 'One page of cases' },
    },
    errors: ['cases.not-found'],
    handle:
      (ports) =>
      async ({ caller, query }) => ({ status: 200, body: await listCases(ports)(caller, query) }),
  }),
  route({
    method: 'GET',
    path: '/cases/{caseId}',
    operationId: 'readCase',
    summary: { zh: '查看办件', en: 'Read a case' },
    access: byReaders,
    parameters: caseParameters,
    answer: { status: 200, schema: answers.wholeCase, description: { zh: '办件', en: 'The case' } },
    errors: ['cases.not-found'],
    handle:
      (ports) =>
      async ({ caller, path }) => ({ status: 200, body: await readCase(ports)(caller, path.caseId) }),
  }),
  route({
    method: 'GET',
    path: '/cases/{caseId}/materials',
    operationId: 'listCaseMaterials',
    summary: { zh: '查看办件材料', en: 'List the files that the application of a case attached' },
    access: byReaders,
    parameters: caseParameters,
    answer: {
      status: 200,
      schema: answers.caseMaterials,
      description: { zh: '申报材料及其检查状态', en: 'What was attached, and what became of each file' },
    },
    errors: ['cases.not-found'],
    handle:
      (ports) =>
      async ({ caller, path }) => ({
        status: 200,
        body: await listCaseMaterials(ports)(caller, path.caseId),
      }),
  }),
];
