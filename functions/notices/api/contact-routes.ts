import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import { mail, phone } from '../domain/fields.ts';
import type { NoticePorts } from '../notice-ports.ts';
import { registerContacts } from '../use-cases/register-contacts.ts';
import { byOwners } from './access.ts';
import * as answers from './answers.ts';

const route = routeOf<NoticePorts>();

export const contactRouteRows = [
  route({
    method: 'PUT',
    path: '/contacts',
    operationId: 'registerContacts',
    summary: { zh: '登记通知方式', en: 'Register where one is told of papers' },
    access: byOwners,
    body: z.strictObject({ phone: z.optional(phone), mail: z.optional(mail) }),
    personal: ['phone', 'mail'],
    answer: {
      status: 200,
      schema: answers.contacts,
      description: {
        zh: '已登记的通知方式；原有的已删除',
        en: 'What is registered; what was before is erased',
      },
    },
    errors: ['contacts.version-stale', 'journal.busy'],
    example: { body: { phone: '13800001234', mail: 'office@demo-999901.example' } },
    handle:
      (ports) =>
      async ({ caller, actor, body }) => ({
        status: 200,
        body: await registerContacts(ports)(caller, actor, body),
      }),
  }),
];
