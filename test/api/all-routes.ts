import { accessRoutes } from '../../functions/access/api.ts';
import { approvalRoutes } from '../../functions/approvals/api.ts';
import { departmentRoutes } from '../../functions/departments/api.ts';
import { licenceRoutes } from '../../functions/licences/api.ts';
import { materialRoutes } from '../../functions/materials/api.ts';
import { noticeRoutes } from '../../functions/notices/api.ts';
import { projectRoutes } from '../../functions/projects/api.ts';
import type { RouteFacts } from '../../shared/http/openapi-operation.ts';

/** Routes of projects, their cases, and who comes in. */
export const caseRoutes: readonly RouteFacts[] = [...projectRoutes, ...approvalRoutes, ...accessRoutes];

/** Routes of files, licences, and what departments are told. */
export const documentRoutes: readonly RouteFacts[] = [
  ...departmentRoutes,
  ...materialRoutes,
  ...licenceRoutes,
  ...noticeRoutes,
];

/** Every route that the county serves. */
export const allRoutes: readonly RouteFacts[] = [...caseRoutes, ...documentRoutes];

export const nameOf = ({ method, path }: RouteFacts): string => `${method} ${path}`;
