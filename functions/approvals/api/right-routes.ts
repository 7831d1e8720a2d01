import { routeOf } from '../../../shared/http/define-route.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import {
  giveStatement,
  hearingRequestSchema,
  requestHearing,
  statementSchema,
} from '../use-cases/exercise-right.ts';
import { hearingOfferSchema, offerHearing } from '../use-cases/offer-hearing.ts';
import { revocationSchema, revokeCase } from '../use-cases/revoke-case.ts';
import { byDepartments, byHeads, byOwners } from './access.ts';
import { caseParameters, moved, moveErrors } from './case-move.ts';
import { hearingOfferExample, revocationExample } from './life-examples.ts';

const route = routeOf<ApprovalPorts>();

export const rightRouteRows = [
  route({
    method: 'POST',
    path: '/cases/{caseId}/revocation',
    operationId: 'revokeCase',
    summary: {
      zh: '撤销：先告知，陈述申辩或者期满后决定',
      en: 'Announce the revocation of a permit; once its owner was heard or had the time, revoke it',
    },
    access: byHeads,
    parameters: caseParameters,
    body: revocationSchema,
    answer: moved,
    errors: [...moveErrors, 'cases.reasons-missing', 'cases.period-running', 'cases.hearing-owed'],
    example: { body: revocationExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        revokeCase(ports)({ caller, ...path, version: body.version, revocation: body, once }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/hearing-offers',
    operationId: 'offerHearing',
    summary: { zh: '听证告知', en: 'Tell the owner of the right to be heard before the decision' },
    access: byDepartments,
    parameters: caseParameters,
    body: hearingOfferSchema,
    answer: moved,
    errors: [...moveErrors, 'cases.hearing-offered'],
    example: { body: hearingOfferExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        offerHearing(ports)({ caller, ...path, version: body.version, offer: body, once }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/statements',
    operationId: 'giveStatement',
    summary: { zh: '陈述申辩', en: 'State something within the period that was told' },
    access: byOwners,
    parameters: caseParameters,
    body: statementSchema,
    answer: moved,
    errors: [...moveErrors, 'cases.right-untold', 'cases.right-used', 'cases.period-over'],
    example: { body: { text: '我单位申请材料真实，请复核测绘成果。' } },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        giveStatement(ports)({ caller, ...path, ...body, version: body.version, once }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/hearing',
    operationId: 'requestHearing',
    summary: { zh: '申请听证', en: 'Ask for a hearing within the period that was told' },
    access: byOwners,
    parameters: caseParameters,
    body: hearingRequestSchema,
    answer: moved,
    errors: [...moveErrors, 'cases.right-untold', 'cases.right-used', 'cases.period-over'],
    example: { body: { reason: '对日照分析结论有异议，申请听证。' } },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        requestHearing(ports)({ caller, ...path, ...body, version: body.version, once }),
  }),
];
