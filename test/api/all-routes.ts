import { accessRoutes } from '../../functions/access/api.ts';
import { approvalRoutes } from '../../functions/approvals/api.ts';
import { projectRoutes } from '../../functions/projects/api.ts';
import type { RouteFacts } from '../../shared/http/openapi-operation.ts';

/** Every route that the county serves. */
export const allRoutes: readonly RouteFacts[] = [...projectRoutes, ...approvalRoutes, ...accessRoutes];

export const nameOf = ({ method, path }: RouteFacts): string => `${method} ${path}`;
