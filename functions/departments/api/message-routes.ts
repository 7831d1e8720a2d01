import { routeOf } from '../../../shared/http/define-route.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { readFeed } from '../use-cases/read-feed.ts';
import { readInbox } from '../use-cases/read-inbox.ts';
import { messagesQuery } from '../use-cases/read-messages.ts';
import { byDepartments, byOwners } from './access.ts';
import * as answers from './answers.ts';
import { inboxExample } from './inbox-example.ts';

const route = routeOf<DepartmentPorts>();

export const messageRouteRows = [
  route({
    method: 'GET',
    path: '/feed',
    operationId: 'readFeed',
    summary: { zh: '读取本部门消息', en: "Read the department's messages after a number" },
    access: byDepartments,
    query: messagesQuery,
    answer: {
      status: 200,
      schema: answers.feedPage,
      description: { zh: '消息，最多 100 条', en: 'Messages in order, at most 100' },
    },
    errors: [],
    handle:
      (ports) =>
      async ({ caller, query }) => ({ status: 200, body: await readFeed(ports)(caller, query) }),
  }),
  route({
    method: 'GET',
    path: '/inbox',
    operationId: 'readInbox',
    summary: {
      zh: '读取本单位（被代理单位）的告知',
      en: 'Read what the organisation, or the one an agent acts for, was told after a number',
    },
    access: byOwners,
    query: messagesQuery,
    answer: {
      status: 200,
      schema: answers.inboxPage,
      description: { zh: '告知，最多 100 条', en: 'Messages in order, at most 100' },
    },
    errors: [],
    example: { answer: inboxExample },
    handle:
      (ports) =>
      async ({ caller, query }) => ({ status: 200, body: await readInbox(ports)(caller, query) }),
  }),
];
