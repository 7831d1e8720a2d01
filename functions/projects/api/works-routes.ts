import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import { buildingId, worksId } from '../domain/fields.ts';
import { mergeSchema, splitSchema } from '../domain/regrouping.ts';
import type { ProjectPorts } from '../project-ports.ts';
import { amendBuilding, buildingSchema } from '../use-cases/amend-building.ts';
import { mergeWorks } from '../use-cases/merge-works.ts';
import { splitWorks } from '../use-cases/split-works.ts';
import { byWriters } from './access.ts';
import * as answers from './answers.ts';
import { buildingExample, mergeExample, splitExample } from './examples.ts';

const route = routeOf<ProjectPorts>();

export const worksRouteRows = [
  route({
    method: 'POST',
    path: '/works/{worksId}/split',
    operationId: 'splitWorks',
    summary: { zh: '拆分工程', en: 'Split a works' },
    access: byWriters,
    parameters: z.strictObject({ worksId }),
    body: splitSchema,
    answer: {
      status: 201,
      schema: answers.splitAnswer,
      description: { zh: '新工程；单体编码不变', en: 'The new works; buildings keep their codes' },
    },
    errors: [
      'projects.not-found',
      'projects.state-conflict',
      'projects.buildings-differ',
      'projects.too-many',
      'projects.version-stale',
      'journal.busy',
    ],
    example: { body: splitExample },
    handle:
      (ports) =>
      ({ caller, path, body, once }) =>
        splitWorks(ports)({ caller, worksId: path.worksId, into: body.works, once }),
  }),
  route({
    method: 'POST',
    path: '/works/merge',
    operationId: 'mergeWorks',
    summary: { zh: '合并工程', en: 'Merge works' },
    access: byWriters,
    body: mergeSchema,
    answer: {
      status: 201,
      schema: answers.mergeAnswer,
      description: { zh: '合并后的工程', en: 'The works that they became' },
    },
    errors: [
      'projects.not-found',
      'projects.state-conflict',
      'projects.merge-across',
      'projects.version-stale',
      'journal.busy',
    ],
    example: { body: mergeExample },
    handle:
      (ports) =>
      ({ caller, body, once }) =>
        mergeWorks(ports)({ caller, ...body, once }),
  }),
  route({
    method: 'PUT',
    path: '/buildings/{buildingId}',
    operationId: 'amendBuilding',
    summary: { zh: '变更单体信息', en: 'Replace the columns of a building' },
    access: byWriters,
    parameters: z.strictObject({ buildingId }),
    body: buildingSchema,
    answer: { status: 200, schema: answers.buildingAnswer, description: { zh: '已变更', en: 'Recorded' } },
    errors: ['projects.not-found', 'projects.version-stale', 'journal.busy'],
    example: { body: buildingExample },
    handle:
      (ports) =>
      ({ caller, path, body }) =>
        amendBuilding(ports)({ caller, buildingId: path.buildingId, building: body }),
  }),
];
