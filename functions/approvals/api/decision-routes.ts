import { routeOf } from '../../../shared/http/define-route.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { acceptanceSchema, acceptCase } from '../use-cases/accept-case.ts';
import { decideCase, decisionSchema } from '../use-cases/decide-case.ts';
import { refusalSchema, refuseCase } from '../use-cases/refuse-case.ts';
import { withdrawalSchema, withdrawCase } from '../use-cases/withdraw-case.ts';
import { atReceipt, byDepartments, byOwners } from './access.ts';
import { caseParameters, moved, moveErrors } from './case-move.ts';
import { acceptanceExample, decisionExample, refusalExample } from './examples.ts';

const route = routeOf<ApprovalPorts>();

export const decisionRouteRows = [
  route({
    method: 'POST',
    path: '/cases/{caseId}/acceptance',
    operationId: 'acceptCase',
    summary: { zh: '受理', en: 'Accept a case' },
    access: atReceipt,
    parameters: caseParameters,
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
    parameters: caseParameters,
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
    parameters: caseParameters,
    body: decisionSchema,
    answer: moved,
    errors: [
      ...moveErrors,
      'cases.reasons-missing',
      'cases.duties-separate',
      'cases.opinions-awaited',
      'cases.period-running',
      'cases.hearing-owed',
    ],
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
    parameters: caseParameters,
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
