import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import { caseId, paperNumber } from '../domain/fields.ts';
import type { NoticePorts } from '../notice-ports.ts';
import { listNotices } from '../use-cases/list-notices.ts';
import { openDocument } from '../use-cases/open-document.ts';
import { byReaders } from './access.ts';
import * as answers from './answers.ts';

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
        zh: '文书：送达情况、需要做什么、期限和救济途径',
        en: 'Its papers: their service, what to do by when, and the remedies',
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
];
