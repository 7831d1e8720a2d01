import { routeOf } from '../../../shared/http/define-route.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { extendCase, extensionSchema } from '../use-cases/extend-case.ts';
import { issueOwedPaper, paperSchema } from '../use-cases/issue-owed-paper.ts';
import { resumeCase, resumptionSchema } from '../use-cases/resume-case.ts';
import { suspendCase, suspensionSchema } from '../use-cases/suspend-case.ts';
import { byDepartments, byHeads } from './access.ts';
import { caseParameters, moved, moveErrors } from './case-move.ts';
import { extensionExample, paperExample, resumptionExample, suspensionExample } from './special-examples.ts';

const route = routeOf<ApprovalPorts>();

export const specialRouteRows = [
  route({
    method: 'POST',
    path: '/cases/{caseId}/suspension',
    operationId: 'suspendCase',
    summary: { zh: '进入特别程序', en: 'Begin a special procedure' },
    access: byDepartments,
    parameters: caseParameters,
    body: suspensionSchema,
    answer: moved,
    errors: [...moveErrors, 'cases.stop-repeated'],
    example: { body: suspensionExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        suspendCase(ports)({ caller, ...path, version: body.version, suspension: body, once }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/resumption',
    operationId: 'resumeCase',
    summary: { zh: '结束特别程序', en: 'End a special procedure' },
    access: byDepartments,
    parameters: caseParameters,
    body: resumptionSchema,
    answer: moved,
    errors: moveErrors,
    example: { body: resumptionExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        resumeCase(ports)({ caller, ...path, version: body.version, handling: body, once }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/extension',
    operationId: 'extendCase',
    summary: { zh: '延长办理期限', en: 'Extend the limits of a case' },
    access: byHeads,
    parameters: caseParameters,
    body: extensionSchema,
    answer: moved,
    errors: [
      ...moveErrors,
      'cases.no-extension',
      'cases.extended-before',
      'cases.extension-too-long',
      'cases.extension-late',
    ],
    example: { body: extensionExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        extendCase(ports)({ caller, ...path, version: body.version, extension: body, once }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/paper',
    operationId: 'issuePaper',
    summary: { zh: '补发默认同意的决定文书', en: 'Issue the paper of an approval by default' },
    access: byDepartments,
    parameters: caseParameters,
    body: paperSchema,
    answer: moved,
    errors: [...moveErrors, 'cases.no-paper-owed'],
    example: { body: paperExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        issueOwedPaper(ports)({ caller, ...path, version: body.version, handling: body, once }),
  }),
];
