import type { Route } from '../../shared/http/route.ts';
import { contactRouteRows } from './api/contact-routes.ts';
import { documentRouteRows } from './api/document-routes.ts';
import type { NoticePorts } from './notice-ports.ts';

/** Every route of the context `notices`. */
export const noticeRoutes: readonly Route<NoticePorts>[] = [...documentRouteRows, ...contactRouteRows];
