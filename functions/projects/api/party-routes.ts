import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import { line, personId, projectId } from '../domain/fields.ts';
import { namedPartySchema } from '../domain/named-party.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { erasePerson } from '../use-cases/erase-person.ts';
import { nameParty } from '../use-cases/name-party.ts';
import { byAdmin, byWriters } from './access.ts';
import * as answers from './answers.ts';
import { partyExample } from './examples.ts';

const route = routeOf<ProjectPorts>();

export const partyRouteRows = [
  route({
    method: 'POST',
    path: '/projects/{projectId}/parties',
    operationId: 'nameParty',
    summary: { zh: '登记参建单位及负责人', en: 'Name a party and its responsible person' },
    access: byWriters,
    parameters: z.strictObject({ projectId }),
    body: namedPartySchema,
    personal: ['person'],
    answer: { status: 201, schema: answers.partyAnswer, description: { zh: '已登记', en: 'Recorded' } },
    errors: [
      'projects.not-found',
      'projects.owner-single',
      'projects.duplicate',
      'projects.version-stale',
      'journal.busy',
    ],
    example: { body: partyExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        nameParty(ports)({ caller, projectId: path.projectId, party: body, once }),
  }),
  route({
    method: 'POST',
    path: '/projects/{projectId}/persons/{personId}/erasure',
    operationId: 'erasePerson',
    summary: { zh: '删除个人信息', en: 'Erase a person' },
    access: byAdmin,
    parameters: z.strictObject({ projectId, personId }),
    body: z.strictObject({ reason: line(200) }),
    answer: {
      status: 200,
      schema: answers.erased,
      description: { zh: '已删除；日志链保持完整', en: 'Erased; the chain stays whole' },
    },
    errors: ['projects.not-found', 'journal.busy'],
    example: { body: { reason: '本人申请' } },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        erasePerson(ports)({ caller, ...path, reason: body.reason, once }),
  }),
];
