import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { caseId } from '../domain/fields.ts';
import { clockAnswer } from '../page/clock-answer.ts';
import { giveLink } from '../use-cases/give-link.ts';
import { listReminders, remindersQuery } from '../use-cases/list-reminders.ts';
import { followLink, readClockProof } from '../use-cases/read-clock-proof.ts';
import { byLink, byReaders, byReminded } from './access.ts';
import * as answers from './clock-answers.ts';

const route = routeOf<ApprovalPorts>();
const parameters = z.strictObject({ caseId });
const proof = {
  status: 200,
  schema: answers.clockProof,
  description: {
    zh: '逐日期限说明；Accept 为 text/html 时为网页',
    en: 'The proof day by day; a page when Accept prefers text/html',
  },
};

export const clockRouteRows = [
  route({
    method: 'GET',
    path: '/cases/{caseId}/clock',
    operationId: 'readCaseClock',
    summary: { zh: '查看办件期限说明', en: 'Prove the days of a case, one by one' },
    access: byReaders,
    parameters,
    answer: proof,
    errors: ['cases.not-found'],
    handle:
      (ports) =>
      async ({ caller, path, headers }) =>
        clockAnswer(await readClockProof(ports)(caller, path.caseId), headers['accept']),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/links',
    operationId: 'giveCaseLink',
    summary: {
      zh: '生成期限说明链接（十五分钟）',
      en: 'Give an address of fifteen minutes to the clock of a case',
    },
    access: byReaders,
    parameters,
    answer: { status: 201, schema: answers.givenLink, description: { zh: '链接', en: 'The address' } },
    errors: ['cases.not-found', 'journal.busy'],
    handle:
      (ports) =>
      ({ caller, path, once }) =>
        giveLink(ports)({ caller, access: byReaders, caseId: path.caseId, once }),
  }),
  route({
    method: 'GET',
    path: '/links/{token}',
    operationId: 'followLink',
    summary: { zh: '凭链接查看期限说明', en: 'Read the clock of a case by a link' },
    access: byLink,
    parameters: z.strictObject({ token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) }),
    answer: proof,
    errors: ['links.not-found'],
    handle:
      (ports) =>
      async ({ path, headers }) =>
        clockAnswer(await followLink(ports)(path.token), headers['accept']),
  }),
  route({
    method: 'GET',
    path: '/reminders',
    operationId: 'listReminders',
    summary: { zh: '查询期限提醒', en: 'List the reminders of an office, the newest first' },
    access: byReminded,
    query: remindersQuery,
    answer: {
      status: 200,
      schema: answers.reminderPage,
      description: { zh: '一页提醒', en: 'One page of reminders' },
    },
    errors: ['cases.not-found'],
    handle:
      (ports) =>
      async ({ caller, query }) => ({ status: 200, body: await listReminders(ports)(caller, query) }),
  }),
];
