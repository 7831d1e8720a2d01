import { routeOf } from '../../../shared/http/define-route.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { rectificationSchema, rectifyCase } from '../use-cases/rectify-case.ts';
import { byDepartments } from './access.ts';
import { caseParameters, moved, moveErrors } from './case-move.ts';
import { rectificationExample } from './life-examples.ts';

const route = routeOf<ApprovalPorts>();

export const rectificationRouteRows = [
  route({
    method: 'POST',
    path: '/cases/{caseId}/rectification',
    operationId: 'rectifyCase',
    summary: { zh: '更正误操作', en: 'Undo a refusal by mistake, with the release of a head' },
    access: byDepartments,
    parameters: caseParameters,
    body: rectificationSchema,
    answer: moved,
    errors: [...moveErrors, 'cases.filed-again', 'cases.release-missing', 'cases.dependants-too-many'],
    example: { body: rectificationExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        rectifyCase(ports)({ caller, ...path, version: body.version, rectification: body, once }),
  }),
];
