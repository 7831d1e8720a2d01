import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import { deliveredBy, deliveredTo } from '../../../shared/contracts/paper.ts';
import { caseId, paperNumber, receiptNumber } from '../domain/fields.ts';
import type { NoticePorts } from '../notice-ports.ts';
import { listNotices } from '../use-cases/list-notices.ts';
import { openDocument } from '../use-cases/open-document.ts';
import { recordDelivery } from '../use-cases/record-delivery.ts';
import { byDeliverers, byReaders } from './access.ts';
import * as answers from './answers.ts';
import { deliveryExample } from './examples.ts';

const route = routeOf<NoticePorts>();

export const documentRouteRows = [
  route({
    method: 'GET',
    path: '/cases/{caseId}/documents',
    operationId: 'listDocuments',
    summary: { zh: '查询办件文书', en: 'List the papers of a case' },
    access: byReaders,
    parameters: z.strictObject({ caseId }),
    answer: {
      status: 200,
      schema: answers.documents,
      description: {
        zh: '文书：送达情况、需要做什么、期限和救济途径。办件申报后稍迟才能在此查到：编号所示时刻起一小时内，查不到的编号一律答复为空，不论办件是否存在；此后答复 404',
        en: 'Its papers: their service, what to do by when, and the remedies. A case is known here a little after it was filed: for an hour from the moment that its id names, an id that is unknown here has no papers, whether or not there is such a case; after that it is answered with 404',
      },
    },
    errors: ['cases.not-found'],
    handle:
      (ports) =>
      async ({ caller, path }) => ({ status: 200, body: await listNotices(ports)(caller, path.caseId) }),
  }),
  route({
    method: 'GET',
    path: '/documents/{number}',
    operationId: 'openDocument',
    summary: { zh: '查阅文书', en: 'Open a paper' },
    access: byReaders,
    parameters: z.strictObject({ number: paperNumber }),
    answer: {
      status: 303,
      description: {
        zh: '文书工作副本（PDF）的地址，60 秒内有效；建设单位首次查阅会被记录',
        en: "The address of the working copy (PDF), good for 60 seconds; the owner's first opening is recorded",
      },
    },
    errors: ['documents.not-found', 'journal.busy'],
    handle:
      (ports) =>
      ({ caller, actor, path }) =>
        openDocument(ports)(caller, actor, path.number),
  }),
  route({
    method: 'POST',
    path: '/documents/{number}/delivery',
    operationId: 'recordDelivery',
    summary: { zh: '登记文书线下送达', en: 'Record that a paper was delivered by hand or by post' },
    access: byDeliverers,
    parameters: z.strictObject({ number: paperNumber }),
    body: z.strictObject({
      how: deliveredBy,
      at: z.iso.datetime({ offset: true }),
      receivedBy: deliveredTo,
      receipt: receiptNumber,
    }),
    answer: {
      status: 201,
      schema: answers.document,
      description: {
        zh: '已登记；此前没有送达的，或者早于已登记的送达的，期限自该次送达起算',
        en: 'Recorded; when no service was earlier, the periods of the paper run from it',
      },
    },
    errors: [
      'documents.not-found',
      'documents.delivery-impossible',
      'documents.delivery-differs',
      'journal.busy',
    ],
    example: { body: deliveryExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        recordDelivery(ports)({ caller, ...path, delivery: body, once }),
  }),
];
