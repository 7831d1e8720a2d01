import { routeOf } from '../../../shared/http/define-route.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { consultationSchema, consultDepartments } from '../use-cases/consult-departments.ts';
import { giveOpinion, opinionSchema } from '../use-cases/give-opinion.ts';
import { consultationsQuery, listConsultations } from '../use-cases/list-consultations.ts';
import { readConsultations } from '../use-cases/read-consultations.ts';
import { removalSchema, removeMember } from '../use-cases/remove-member.ts';
import { byDepartments, byOffices } from './access.ts';
import { caseParameters, moved, moveErrors } from './case-move.ts';
import { awaitedPage, caseConsultations } from './consultation-answers.ts';
import { consultationExample, opinionExample, removalExample } from './life-examples.ts';

const route = routeOf<ApprovalPorts>();

export const consultationRouteRows = [
  route({
    method: 'GET',
    path: '/consultations',
    operationId: 'listConsultations',
    summary: {
      zh: '查询待本部门反馈意见的办件',
      en: "List the cases of others that wait for one's own department's opinion",
    },
    access: byDepartments,
    query: consultationsQuery,
    answer: {
      status: 200,
      schema: awaitedPage,
      description: { zh: '一页待反馈的征求意见', en: 'One page of consultations' },
    },
    errors: ['cases.not-found'],
    handle:
      (ports) =>
      async ({ caller, query }) => ({ status: 200, body: await listConsultations(ports)(caller, query) }),
  }),
  route({
    method: 'GET',
    path: '/cases/{caseId}/consultations',
    operationId: 'readConsultations',
    summary: { zh: '查看征求意见情况', en: 'Read what other departments were asked about a case' },
    access: byOffices,
    parameters: caseParameters,
    answer: {
      status: 200,
      schema: caseConsultations,
      description: { zh: '征求意见及反馈', en: 'Questions and opinions' },
    },
    errors: ['cases.not-found'],
    handle:
      (ports) =>
      async ({ caller, path }) => ({
        status: 200,
        body: await readConsultations(ports)(caller, path.caseId),
      }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/consultations',
    operationId: 'consultDepartments',
    summary: { zh: '征求其他部门意见', en: 'Ask other departments for their opinion' },
    access: byDepartments,
    parameters: caseParameters,
    body: consultationSchema,
    answer: moved,
    errors: [...moveErrors, 'cases.member-own', 'cases.member-asked', 'cases.members-too-many'],
    example: { body: consultationExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        consultDepartments(ports)({ caller, ...path, version: body.version, consultation: body, once }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/consultations/removal',
    operationId: 'removeMember',
    summary: { zh: '取消征求某部门意见', en: 'No longer ask a department' },
    access: byDepartments,
    parameters: caseParameters,
    body: removalSchema,
    answer: moved,
    errors: [...moveErrors, 'cases.member-unknown', 'cases.opinion-late', 'cases.opinion-given'],
    example: { body: removalExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        removeMember(ports)({ caller, ...path, version: body.version, removal: body, once }),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/opinions',
    operationId: 'giveOpinion',
    summary: { zh: '反馈意见', en: 'Give the opinion that was asked for' },
    access: byDepartments,
    parameters: caseParameters,
    body: opinionSchema,
    answer: moved,
    errors: [...moveErrors, 'cases.member-unknown', 'cases.opinion-late', 'cases.opinion-given'],
    example: { body: opinionExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        giveOpinion(ports)({ caller, ...path, version: body.version, opinion: body, once }),
  }),
];
