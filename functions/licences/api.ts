import type { Route } from '../../shared/http/route.ts';
import { licenceRouteRows } from './api/licence-routes.ts';
import { verificationRouteRows } from './api/verification-routes.ts';
import type { LicencePorts } from './licence-ports.ts';

/** Every route of the context `licences`. */
export const licenceRoutes: readonly Route<LicencePorts>[] = [...licenceRouteRows, ...verificationRouteRows];
