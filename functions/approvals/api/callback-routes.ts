import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { departmentCode } from '../domain/fields.ts';
import { callbackSchema, takeCallback } from '../use-cases/take-callback.ts';
import { bySignature } from './access.ts';
import * as answers from './answers.ts';
import { callbackExample } from './examples.ts';
import { proveCallback } from './prove-callback.ts';

const route = routeOf<ApprovalPorts>();

export const callbackRouteRows = [
  route({
    method: 'POST',
    path: '/callbacks/{department}',
    operationId: 'takeCallback',
    summary: { zh: '部门系统签名回调', en: "Take a signed callback of a department's system" },
    access: bySignature,
    prove: proveCallback,
    idempotency: 'none',
    parameters: z.strictObject({ department: departmentCode }),
    body: callbackSchema,
    answer: {
      status: 200,
      schema: answers.shownCase,
      description: { zh: '办件的最新情况', en: 'The case as it now stands' },
    },
    errors: [
      'auth.signature-missing',
      'auth.signature-invalid',
      'auth.signature-expired',
      'idempotency.body-differs',
      'cases.not-found',
      'cases.version-stale',
      'cases.state-conflict',
      'cases.reasons-missing',
      'cases.authority-missing',
      'cases.duties-separate',
      'cases.opinions-awaited',
      'cases.member-own',
      'cases.member-asked',
      'cases.members-too-many',
      'cases.member-unknown',
      'cases.opinion-late',
      'cases.opinion-given',
      'cases.hearing-offered',
      'cases.filed-again',
      'cases.release-missing',
      'cases.dependants-too-many',
      'cases.period-running',
      'cases.hearing-owed',
      'cases.stop-repeated',
      'cases.no-paper-owed',
      'cases.second-notice',
      'cases.report-late',
      'cases.defect-not-new',
      'journal.busy',
    ],
    example: { body: callbackExample },
    handle:
      (ports) =>
      ({ caller, body, once, claimedAt }) =>
        takeCallback(ports)({ caller, once, ...(claimedAt !== undefined && { claimedAt }) }, body),
  }),
];
