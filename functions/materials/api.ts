import type { Route } from '../../shared/http/route.ts';
import { materialRouteRows } from './api/material-routes.ts';
import type { MaterialPorts } from './material-ports.ts';

/** Every route of the context `materials`. */
export const materialRoutes: readonly Route<MaterialPorts>[] = materialRouteRows;
