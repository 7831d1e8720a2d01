import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import {
  applicationId,
  attachedMaterials,
  itemId,
  projectId,
  stageNumber,
  worksId,
} from '../domain/fields.ts';
import { fileApplication } from '../use-cases/file-application.ts';
import { readApplication } from '../use-cases/read-application.ts';
import { applicationWithdrawalSchema, withdrawApplication } from '../use-cases/withdraw-application.ts';
import { byFilers, byOwners, byReaders } from './access.ts';
import * as answers from './answers.ts';
import { filingExample } from './examples.ts';

const route = routeOf<ApprovalPorts>();
const parameters = z.strictObject({ applicationId });

const filingSchema = z.strictObject({
  projectId,
  /** Not needed for the stage that is filed once for all works. */
  worksId: z.optional(worksId),
  stage: stageNumber,
  items: z.array(itemId).check(
    z.minLength(1),
    z.maxLength(30),
    z.refine((items) => new Set(items).size === items.length, { params: { code: 'list.repeated' } }),
  ),
  materials: z.optional(attachedMaterials),
  continues: z.optional(applicationId),
});

export const applicationRouteRows = [
  route({
    method: 'POST',
    path: '/applications',
    operationId: 'fileApplication',
    summary: { zh: '申报', en: 'File one form for one stage of one works' },
    access: byFilers,
    body: filingSchema,
    answer: { status: 201, schema: answers.filed, description: { zh: '已申报', en: 'Filed' } },
    errors: [
      'projects.not-found',
      'applications.stage-not-open',
      'applications.duplicate',
      'applications.works-unknown',
      'applications.stage-unknown',
      'applications.item-unknown',
      'applications.item-not-needed',
      'applications.item-is-fact',
      'applications.item-inside',
      'applications.item-not-configured',
      'applications.item-other-stage',
      'applications.continues-unknown',
      'applications.material-unknown',
      'applications.material-refused',
      'applications.material-differs',
      'journal.busy',
    ],
    example: { body: filingExample },
    handle:
      (ports) =>
      ({ caller, body: { projectId: project, ...filing }, once }) =>
        fileApplication(ports)({ caller, projectId: project, filing, once }),
  }),
  route({
    method: 'GET',
    path: '/applications/{applicationId}',
    operationId: 'readApplication',
    summary: { zh: '查看申报', en: 'Read an application' },
    access: byReaders,
    parameters,
    answer: {
      status: 200,
      schema: answers.application,
      description: { zh: '申报及其办件', en: 'The application and its cases' },
    },
    errors: ['applications.not-found'],
    handle:
      (ports) =>
      async ({ caller, path }) => ({
        status: 200,
        body: await readApplication(ports)(caller, path.applicationId),
      }),
  }),
  route({
    method: 'POST',
    path: '/applications/{applicationId}/withdrawal',
    operationId: 'withdrawApplication',
    summary: { zh: '撤回申报', en: 'Withdraw every open case of an application' },
    access: byOwners,
    parameters,
    body: applicationWithdrawalSchema,
    answer: {
      status: 200,
      schema: answers.applicationWithdrawn,
      description: { zh: '已撤回', en: 'Withdrawn' },
    },
    errors: ['applications.not-found', 'applications.state-conflict', 'journal.busy'],
    example: { body: { reason: '建设方案调整' } },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        withdrawApplication(ports)({ caller, ...path, ...body, once }),
  }),
];
