import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { deliveryId } from '../domain/fields.ts';
import { deliveriesQuery, listDeliveries } from '../use-cases/list-deliveries.ts';
import { readDelivery } from '../use-cases/read-delivery.ts';
import { resendToDepartment } from '../use-cases/resend-to-department.ts';
import { showDelivery } from '../use-cases/show-delivery.ts';
import { byAdminsAndApplicants, byParties } from './access.ts';
import * as answers from './answers.ts';

const route = routeOf<DepartmentPorts>();
const parameters = z.strictObject({ deliveryId });
const shown = {
  status: 200,
  schema: answers.delivery,
  description: { zh: '推送及每次尝试', en: 'The delivery with its attempts' },
};

export const deliveryRouteRows = [
  route({
    method: 'GET',
    path: '/deliveries',
    operationId: 'listDeliveries',
    summary: { zh: '查询未送达的推送', en: 'List deliveries that have not arrived' },
    access: byParties,
    query: deliveriesQuery,
    answer: {
      status: 200,
      schema: answers.deliveryPage,
      description: { zh: '一页推送', en: 'One page of deliveries' },
    },
    errors: ['departments.not-found', 'organisations.not-found'],
    handle:
      (ports) =>
      async ({ caller, query }) => ({ status: 200, body: await listDeliveries(ports)(caller, query) }),
  }),
  route({
    method: 'GET',
    path: '/deliveries/{deliveryId}',
    operationId: 'readDelivery',
    summary: { zh: '查看推送', en: 'Read a delivery' },
    access: byParties,
    parameters,
    answer: shown,
    errors: ['deliveries.not-found'],
    handle:
      (ports) =>
      async ({ caller, path }) => ({
        status: 200,
        body: showDelivery(await readDelivery(ports)(caller, path.deliveryId)),
      }),
  }),
  route({
    method: 'POST',
    path: '/deliveries/{deliveryId}/resend',
    operationId: 'resendDelivery',
    summary: { zh: '重新推送', en: 'Send a delivery again' },
    access: byAdminsAndApplicants,
    parameters,
    answer: shown,
    errors: [
      'deliveries.not-found',
      'departments.state-conflict',
      'departments.version-stale',
      'journal.busy',
    ],
    handle:
      (ports) =>
      ({ caller, path, actor, once }) =>
        resendToDepartment(ports)({ caller, ...path, actor, once }),
  }),
];
