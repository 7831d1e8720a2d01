import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import { caseId, licenceId, projectId } from '../domain/fields.ts';
import { showLicence } from '../domain/show-licence.ts';
import type { LicencePorts } from '../licence-ports.ts';
import { listLicences } from '../use-cases/list-licences.ts';
import { openLicence } from '../use-cases/open-licence.ts';
import { readDocument } from '../use-cases/read-document.ts';
import { requestLicence } from '../use-cases/request-licence.ts';
import { byIssuers, byReaders } from './access.ts';
import * as answers from './answers.ts';

const route = routeOf<LicencePorts>();

export const licenceRouteRows = [
  route({
    method: 'GET',
    path: '/projects/{projectId}/licences',
    operationId: 'listLicences',
    summary: { zh: '查询项目证照', en: 'List the licences of a project, and what it is owed' },
    access: byReaders,
    parameters: z.strictObject({ projectId }),
    answer: {
      status: 200,
      schema: answers.licences,
      description: { zh: '已颁发和暂不能颁发的证照', en: 'What is issued, and what is held and why' },
    },
    errors: ['projects.not-found'],
    handle:
      (ports) =>
      async ({ caller, path }) => ({ status: 200, body: await listLicences(ports)(caller, path.projectId) }),
  }),
  route({
    method: 'GET',
    path: '/licences/{licenceId}',
    operationId: 'readLicence',
    summary: { zh: '查看证照', en: 'Read a licence' },
    access: byReaders,
    parameters: z.strictObject({ licenceId }),
    answer: { status: 200, schema: answers.licence, description: { zh: '证照', en: 'The licence' } },
    errors: ['licences.not-found'],
    handle:
      (ports) =>
      async ({ caller, path }) => ({
        status: 200,
        body: showLicence(await openLicence(ports)(caller, path.licenceId)),
      }),
  }),
  route({
    method: 'GET',
    path: '/licences/{licenceId}/document',
    operationId: 'readLicenceDocument',
    summary: { zh: '下载证照文件', en: 'Fetch the document of a licence' },
    access: byReaders,
    parameters: z.strictObject({ licenceId }),
    answer: {
      status: 303,
      description: {
        zh: '工作副本（PDF）的地址，60 秒内有效',
        en: 'The address of the working copy (PDF), good for 60 seconds',
      },
    },
    errors: ['licences.not-found'],
    handle:
      (ports) =>
      ({ caller, path }) =>
        readDocument(ports)(caller, path.licenceId),
  }),
  route({
    method: 'POST',
    path: '/cases/{caseId}/licence',
    operationId: 'requestLicence',
    summary: { zh: '重新制作暂不能颁发的证照', en: 'Try to issue a held licence again' },
    access: byIssuers,
    parameters: z.strictObject({ caseId }),
    answer: {
      status: 202,
      schema: answers.requested,
      description: { zh: '已提请重新制作', en: 'It will be tried again' },
    },
    errors: ['licences.not-found', 'licences.not-held', 'journal.busy'],
    handle:
      (ports) =>
      ({ caller, actor, path, once }) =>
        requestLicence(ports)({ caller, actor, ...path, once }),
  }),
];
