import type { Route } from '../../shared/http/route.ts';
import { partyRouteRows } from './api/party-routes.ts';
import { projectRouteRows } from './api/project-routes.ts';
import { worksRouteRows } from './api/works-routes.ts';
import type { ProjectPorts } from './project-ports.ts';

/** Every route of the context `projects`. */
export const projectRoutes: readonly Route<ProjectPorts>[] = [
  ...projectRouteRows,
  ...partyRouteRows,
  ...worksRouteRows,
];
