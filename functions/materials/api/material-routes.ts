import * as z from 'zod/mini';
import { anyRole, roles } from '../../../shared/http/access.ts';
import { routeOf } from '../../../shared/http/define-route.ts';
import { materialId } from '../domain/fields.ts';
import { showMaterial } from '../domain/show-material.ts';
import { uploadDeclarationSchema } from '../domain/upload-declaration.ts';
import type { MaterialPorts } from '../material-ports.ts';
import { declareMaterial } from '../use-cases/declare-material.ts';
import { downloadMaterial } from '../use-cases/download-material.ts';
import { giveUpload } from '../use-cases/give-upload.ts';
import { openMaterial } from '../use-cases/open-material.ts';
import * as answers from './answers.ts';

const route = routeOf<MaterialPorts>();
const parameters = z.strictObject({ materialId });

const byBringers = roles('applicant', 'agent', 'window');

export const materialRouteRows = [
  route({
    method: 'POST',
    path: '/materials',
    operationId: 'declareMaterial',
    summary: { zh: '申请上传材料', en: 'Announce a file and get where to put it' },
    access: byBringers,
    body: uploadDeclarationSchema,
    answer: {
      status: 201,
      schema: answers.announced,
      description: {
        zh: '上传地址（15 分钟内有效）；PUT 时须原样带上所列请求头',
        en: 'An address, good for 15 minutes, for a PUT with exactly these headers',
      },
    },
    errors: [
      'materials.project-unknown',
      'materials.type-not-accepted',
      'materials.too-large',
      'materials.too-many',
      'journal.busy',
    ],
    example: {
      body: {
        projectId: 'prj_01KJQ4Z6W0000000000000000A',
        material: 'site-plan',
        fileName: '总平面图.pdf',
        contentType: 'application/pdf',
        size: 482_113,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    },
    complete: giveUpload,
    handle:
      (ports) =>
      ({ caller, body, once }) =>
        declareMaterial(ports)({ caller, declaration: body, once }),
  }),
  route({
    method: 'GET',
    path: '/materials/{materialId}',
    operationId: 'readMaterial',
    summary: { zh: '查看材料状态', en: 'Read a material and what became of its file' },
    access: anyRole,
    parameters,
    answer: { status: 200, schema: answers.material, description: { zh: '材料', en: 'The material' } },
    errors: ['materials.not-found'],
    handle:
      (ports) =>
      async ({ caller, path }) => ({
        status: 200,
        body: showMaterial(await openMaterial(ports)(caller, path.materialId)),
      }),
  }),
  route({
    method: 'GET',
    path: '/materials/{materialId}/document',
    operationId: 'downloadMaterial',
    summary: { zh: '下载材料', en: 'Fetch the file of a material' },
    access: anyRole,
    parameters,
    answer: {
      status: 303,
      description: { zh: '文件地址，60 秒内有效', en: 'The address of the file, good for 60 seconds' },
    },
    errors: ['materials.not-found', 'materials.not-clean'],
    handle:
      (ports) =>
      ({ caller, path }) =>
        downloadMaterial(ports)(caller, path.materialId),
  }),
];
