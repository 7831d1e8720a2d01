import type { Route } from '../../shared/http/route.ts';
import { deliveryRouteRows } from './api/delivery-routes.ts';
import { endpointRouteRows } from './api/endpoint-routes.ts';
import { messageRouteRows } from './api/message-routes.ts';
import { organisationRouteRows } from './api/organisation-routes.ts';
import type { DepartmentPorts } from './department-ports.ts';

/** Every route of the context `departments`. Callbacks write cases and stand in `approvals`. */
export const departmentRoutes: readonly Route<DepartmentPorts>[] = [
  ...endpointRouteRows,
  ...organisationRouteRows,
  ...messageRouteRows,
  ...deliveryRouteRows,
];
