import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import type { ErrorCode } from '../../../shared/kernel/domain-error.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { caseId } from '../domain/fields.ts';
import { acceptanceSchema, acceptCase } from '../use-cases/accept-case.ts';
import { decideCase, decisionSchema } from '../use-cases/decide-case.ts';
import { listCaseMaterials } from '../use-cases/list-case-materials.ts';
import { casesQuery, listCases } from '../use-cases/list-cases.ts';
import { readCase } from '../use-cases/read-case.ts';
import { refusalSchema, refuseCase } from '../use-cases/refuse-case.ts';
import { withdrawalSchema, withdrawCase } from '../use-cases/withdraw-case.ts';
import { atReceipt, byDepartments, byOffices, byOwners, byReaders } from './access.ts';
import * as answers from './answers.ts';
import { acceptanceExample, decisionExample, refusalExample } from './examples.ts';

const route = routeOf<ApprovalPorts>();
const parameters = z.strictObject({ caseId });
const moved = {
  status: 200,
  schema: answers.shownCase,
  description: { zh: '办件的最新情况', en: 'The case as it now stands' },
};
const moveErrors = [
  'cases.not-found',
  'cases.version-stale',
  'cases.state-conflict',
  'journal.busy',
] as const satisfies readonly ErrorCode[];

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
    parameters,
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
    parameters,
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
  route({
    method: 'POST',
    path: '/cases/{caseId}/acceptance',
    operationId: 'acceptCase',
    summary: { zh: '受理', en: 'Accept a case' },
    access: atReceipt,
    parameters,
    body: acceptanceSchema,
    answer: moved,
    errors: moveErrors,
    example: { body: acceptanceExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        acceptCase(ports)({ caller, ...path, version: body.version, handling: body, once }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/refusal',
    operationId: 'refuseCase',
    summary: { zh: '不受理、不予受理', en: 'Refuse acceptance' },
    access: atReceipt,
    parameters,
    body: refusalSchema,
    answer: moved,
    errors: [...moveErrors, 'cases.reasons-missing', 'cases.authority-missing'],
    example: { body: refusalExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        refuseCase(ports)({ caller, ...path, version: body.version, refusal: body, once }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/decision',
    operationId: 'decideCase',
    summary: { zh: '办结', en: 'Decide a case' },
    access: byDepartments,
    parameters,
    body: decisionSchema,
    answer: moved,
    errors: [...moveErrors, 'cases.reasons-missing', 'cases.duties-separate'],
    example: { body: decisionExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        decideCase(ports)({ caller, ...path, version: body.version, decision: body, once }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/withdrawal',
    operationId: 'withdrawCase',
    summary: { zh: '撤件、撤回', en: 'Withdraw a case' },
    access: byOwners,
    parameters,
    body: withdrawalSchema,
    answer: moved,
    errors: moveErrors,
    example: { body: { version: 1, reason: '建设方案调整' } },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        withdrawCase(ports)({ caller, ...path, ...body, once }),
  }),
];
