import { accessRoutes } from '../functions/access/api.ts';
import { approvalRoutes } from '../functions/approvals/api.ts';
import { licenceRoutes } from '../functions/licences/api.ts';
import { departmentRoutes } from '../functions/departments/api.ts';
import { noticeRoutes } from '../functions/notices/api.ts';
import { materialRoutes } from '../functions/materials/api.ts';
import { projectRoutes } from '../functions/projects/api.ts';
import { openapiDocument } from '../shared/http/openapi-document.ts';
import { product } from './product.ts';

/** `openapi.json`: the complete description, the same for every county. */
export const openapiFile = (): string =>
  JSON.stringify(
    openapiDocument({
      ...product,
      servers: [{ url: '/' }],
      tables: [
        { tag: 'projects', description: { zh: '项目', en: 'Projects' }, routes: projectRoutes },
        {
          tag: 'approvals',
          description: { zh: '审批', en: 'Approvals' },
          routes: approvalRoutes,
        },
        {
          tag: 'licences',
          description: { zh: '证照', en: 'Licences' },
          routes: licenceRoutes,
        },
        { tag: 'materials', description: { zh: '材料', en: 'Materials' }, routes: materialRoutes },
        { tag: 'notices', description: { zh: '文书', en: 'Papers' }, routes: noticeRoutes },
        {
          tag: 'departments',
          description: { zh: '部门', en: 'Departments' },
          routes: departmentRoutes,
        },
        { tag: 'access', description: { zh: '接口', en: 'Interface' }, routes: accessRoutes },
      ],
    }),
  );
