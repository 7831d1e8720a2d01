import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { applicationId } from '../domain/fields.ts';
import { releaseMove, releaseSchema } from '../use-cases/release-move.ts';
import { correctionSchema, reportCaseDefects } from '../use-cases/report-case-defects.ts';
import { resubmissionSchema, resubmitCase } from '../use-cases/resubmit-case.ts';
import { noticeSchema, sendNotice } from '../use-cases/send-notice.ts';
import { atReceipt, byDepartments, byHeads, byOwners } from './access.ts';
import * as answers from './answers.ts';
import { caseParameters, moved, moveErrors } from './case-move.ts';
import { correctionExample, releaseExample, resubmissionExample } from './correction-examples.ts';

const route = routeOf<ApprovalPorts>();

export const correctionRouteRows = [
  route({
    method: 'POST',
    path: '/cases/{caseId}/correction',
    operationId: 'reportDefects',
    summary: { zh: '提出补正', en: 'Report what is wanting' },
    access: atReceipt,
    parameters: caseParameters,
    body: correctionSchema,
    answer: moved,
    errors: [...moveErrors, 'cases.second-notice', 'cases.report-late', 'cases.defect-not-new'],
    example: { body: correctionExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        reportCaseDefects(ports)({ caller, ...path, version: body.version, correction: body, once }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/resubmission',
    operationId: 'resubmitCase',
    summary: { zh: '提交补正材料', en: 'Hand in what was wanting' },
    access: byOwners,
    parameters: caseParameters,
    body: resubmissionSchema,
    answer: moved,
    errors: [
      ...moveErrors,
      'applications.material-unknown',
      'applications.material-refused',
      'applications.material-differs',
    ],
    example: { body: resubmissionExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        resubmitCase(ports)({ caller, ...path, ...body, once }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/releases',
    operationId: 'releaseMove',
    summary: { zh: '监督人员放行', en: 'Let a move happen once more' },
    access: byHeads,
    parameters: caseParameters,
    body: releaseSchema,
    answer: moved,
    errors: moveErrors,
    example: { body: releaseExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        releaseMove(ports)({ caller, ...path, version: undefined, release: body, once }),
  }),
  route({
    method: 'POST',
    path: '/applications/{applicationId}/correction',
    operationId: 'sendNotice',
    summary: { zh: '发出一次性补正告知', en: 'Send the one notice of a form' },
    access: byDepartments,
    parameters: z.strictObject({ applicationId }),
    body: noticeSchema,
    answer: {
      status: 200,
      schema: answers.noticeSent,
      description: { zh: '已告知', en: 'The notice and the cases that it sends back' },
    },
    errors: ['applications.not-found', 'applications.nothing-reported', 'journal.busy'],
    example: { body: {} },
    handle:
      (ports) =>
      ({ caller, path, once }) =>
        sendNotice(ports)({ caller, ...path, once }),
  }),
];
