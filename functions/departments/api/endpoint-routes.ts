import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { departmentCode } from '../domain/fields.ts';
import { addDepartmentKey } from '../use-cases/add-department-key.ts';
import { readEndpoint } from '../use-cases/read-endpoint.ts';
import { resumeDeliveries } from '../use-cases/resume-deliveries.ts';
import { setEndpoint } from '../use-cases/set-endpoint.ts';
import { showEndpoint } from '../use-cases/show-endpoint.ts';
import { byAdmins } from './access.ts';
import * as answers from './answers.ts';

const route = routeOf<DepartmentPorts>();
const parameters = z.strictObject({ department: departmentCode });
const shown = {
  status: 200,
  schema: answers.endpoint,
  description: { zh: '接收地址及其状态', en: 'The endpoint and its state' },
};

export const endpointRouteRows = [
  route({
    method: 'GET',
    path: '/departments/{department}/endpoint',
    operationId: 'readEndpoint',
    summary: { zh: '查看部门接收地址', en: "Read a department's endpoint" },
    access: byAdmins,
    parameters,
    answer: shown,
    errors: ['departments.not-found'],
    handle:
      (ports) =>
      async ({ path }) => ({
        status: 200,
        body: showEndpoint(await readEndpoint(ports)(path.department)),
      }),
  }),
  route({
    method: 'PUT',
    path: '/departments/{department}/endpoint',
    operationId: 'setEndpoint',
    summary: { zh: '设置部门接收地址', en: "Set where a department's system listens" },
    access: byAdmins,
    parameters,
    body: z.strictObject({ url: z.string().check(z.minLength(1), z.maxLength(2_048)) }),
    answer: shown,
    errors: [
      'departments.not-found',
      'departments.endpoint-refused',
      'departments.version-stale',
      'journal.busy',
    ],
    example: { body: { url: 'https://hooks.nr.demo-999901.example/groundbreak' } },
    handle:
      (ports) =>
      ({ path, body, actor }) =>
        setEndpoint(ports)({ party: path.department, ...body, actor }),
  }),
  route({
    method: 'POST',
    path: '/departments/{department}/keys',
    operationId: 'addDepartmentKey',
    summary: { zh: '更换部门签名密钥', en: 'Give a department a new signing key' },
    access: byAdmins,
    parameters,
    answer: {
      status: 201,
      schema: answers.addedKey,
      description: {
        zh: '新密钥；旧密钥再有效 24 小时',
        en: 'The new key; older ones live 24 hours more',
      },
    },
    errors: [
      'departments.not-found',
      'departments.keys-too-many',
      'departments.version-stale',
      'journal.busy',
    ],
    handle:
      (ports) =>
      ({ path, actor, once }) =>
        addDepartmentKey(ports)({ ...path, actor, once }),
  }),
  route({
    method: 'POST',
    path: '/departments/{department}/resumption',
    operationId: 'resumeDeliveries',
    summary: { zh: '恢复向部门推送', en: 'Resume the deliveries to a department' },
    access: byAdmins,
    parameters,
    answer: shown,
    errors: ['departments.not-found', 'departments.version-stale', 'journal.busy'],
    handle:
      (ports) =>
      ({ path, actor, once }) =>
        resumeDeliveries(ports)({ party: path.department, actor, once }),
  }),
];
