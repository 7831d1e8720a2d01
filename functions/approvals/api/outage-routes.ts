import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { line } from '../domain/fields.ts';
import { outageFunctions } from '../domain/outage.ts';
import { listOutages, outagesQuery } from '../use-cases/list-outages.ts';
import { recordOutage } from '../use-cases/record-outage.ts';
import { byOffices, byRecorders } from './access.ts';
import { outageExample } from './examples.ts';

const route = routeOf<ApprovalPorts>();
const moment = z.iso.datetime({ offset: true });
const outage = {
  from: z.string(),
  to: z.string(),
  what: z.string(),
  function: z.enum(outageFunctions),
};

export const outageRouteRows = [
  route({
    method: 'POST',
    path: '/supervision/outages',
    operationId: 'recordOutage',
    summary: {
      zh: '登记系统故障',
      en: 'Record when the system was down; the same start and function again corrects it',
    },
    access: byRecorders,
    body: z.strictObject({
      from: moment,
      to: moment,
      what: line(200),
      /** What was down; without it everything. */
      function: z.optional(z.enum(outageFunctions)),
    }),
    answer: {
      status: 201,
      schema: z.object({ ...outage, corrects: z.boolean() }),
      description: { zh: '已登记', en: 'Recorded' },
    },
    errors: ['outages.span-invalid', 'journal.busy'],
    example: { body: outageExample },
    handle:
      (ports) =>
      ({ actor, body, once }) =>
        recordOutage(ports)({ ...body, function: body.function ?? 'everything', actor, once }),
  }),
  route({
    method: 'GET',
    path: '/supervision/outages',
    operationId: 'listOutages',
    summary: { zh: '查询系统故障', en: 'List recorded outages, the latest first' },
    access: byOffices,
    query: outagesQuery,
    answer: {
      status: 200,
      schema: z.object({
        outages: z.array(z.object({ ...outage, recordedAt: z.string() })),
        next: z.optional(z.string()),
      }),
      description: { zh: '一页故障', en: 'One page of outages' },
    },
    errors: [],
    handle:
      (ports) =>
      async ({ query }) => ({ status: 200, body: await listOutages(ports)(query) }),
  }),
];
