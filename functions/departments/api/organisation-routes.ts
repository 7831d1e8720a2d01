import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import type { DepartmentPorts } from '../department-ports.ts';
import { organisationCode } from '../domain/fields.ts';
import { addOrganisationKey } from '../use-cases/add-organisation-key.ts';
import { readEndpoint } from '../use-cases/read-endpoint.ts';
import { refuseForeign } from '../use-cases/refuse-foreign.ts';
import { resumeDeliveries } from '../use-cases/resume-deliveries.ts';
import { setEndpoint } from '../use-cases/set-endpoint.ts';
import { showEndpoint } from '../use-cases/show-endpoint.ts';
import { byApplicants } from './access.ts';
import * as answers from './answers.ts';

const route = routeOf<DepartmentPorts>();
const parameters = z.strictObject({ creditCode: organisationCode });
const shown = {
  status: 200,
  schema: answers.endpoint,
  description: { zh: '接收地址及其状态', en: 'The endpoint and its state' },
};

export const organisationRouteRows = [
  route({
    method: 'GET',
    path: '/organisations/{creditCode}/endpoint',
    operationId: 'readOrganisationEndpoint',
    summary: { zh: '查看本单位接收地址', en: "Read one's own endpoint" },
    access: byApplicants,
    parameters,
    answer: shown,
    errors: ['organisations.not-found'],
    handle:
      (ports) =>
      async ({ caller, path: { creditCode } }) => {
        refuseForeign(caller, creditCode);
        return { status: 200, body: showEndpoint(await readEndpoint(ports)(creditCode)) };
      },
  }),
  route({
    method: 'PUT',
    path: '/organisations/{creditCode}/endpoint',
    operationId: 'setOrganisationEndpoint',
    summary: { zh: '设置本单位接收地址', en: "Set where one's own system listens" },
    access: byApplicants,
    parameters,
    body: z.strictObject({ url: z.string().check(z.minLength(1), z.maxLength(2_048)) }),
    answer: shown,
    errors: [
      'organisations.not-found',
      'departments.endpoint-refused',
      'departments.version-stale',
      'journal.busy',
    ],
    example: { body: { url: 'https://hooks.developer.example/groundbreak' } },
    handle:
      (ports) =>
      async ({ caller, path: { creditCode }, body, actor }) => {
        refuseForeign(caller, creditCode);
        return setEndpoint(ports)({ party: creditCode, ...body, actor });
      },
  }),
  route({
    method: 'POST',
    path: '/organisations/{creditCode}/keys',
    operationId: 'addOrganisationKey',
    summary: { zh: '更换本单位签名密钥', en: 'Get a new signing key' },
    access: byApplicants,
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
      'organisations.not-found',
      'departments.keys-too-many',
      'departments.version-stale',
      'journal.busy',
    ],
    handle:
      (ports) =>
      async ({ caller, path: { creditCode: organisation }, actor, once }) => {
        refuseForeign(caller, organisation);
        return addOrganisationKey(ports)({ organisation, actor, once });
      },
  }),
  route({
    method: 'POST',
    path: '/organisations/{creditCode}/resumption',
    operationId: 'resumeOrganisationDeliveries',
    summary: { zh: '恢复向本单位推送', en: "Resume the deliveries to one's own system" },
    access: byApplicants,
    parameters,
    answer: shown,
    errors: ['organisations.not-found', 'departments.version-stale', 'journal.busy'],
    handle:
      (ports) =>
      async ({ caller, path: { creditCode }, actor, once }) => {
        refuseForeign(caller, creditCode);
        return resumeDeliveries(ports)({ party: creditCode, actor, once });
      },
  }),
];
