import type { Route } from '../../shared/http/route.ts';
import { applicationRouteRows } from './api/application-routes.ts';
import { callbackRouteRows } from './api/callback-routes.ts';
import { calendarRouteRows } from './api/calendar-routes.ts';
import { caseRouteRows } from './api/case-routes.ts';
import { clockRouteRows } from './api/clock-routes.ts';
import { correctionRouteRows } from './api/correction-routes.ts';
import { decisionRouteRows } from './api/decision-routes.ts';
import { consultationRouteRows } from './api/consultation-routes.ts';
import { guideRouteRows } from './api/guide-routes.ts';
import { outageRouteRows } from './api/outage-routes.ts';
import { rectificationRouteRows } from './api/rectification-routes.ts';
import { rightRouteRows } from './api/right-routes.ts';
import { specialRouteRows } from './api/special-routes.ts';
import type { ApprovalPorts } from './approval-ports.ts';

/** Every route of the context `approvals`. */
export const approvalRoutes: readonly Route<ApprovalPorts>[] = [
  ...guideRouteRows,
  ...applicationRouteRows,
  ...caseRouteRows,
  ...correctionRouteRows,
  ...decisionRouteRows,
  ...specialRouteRows,
  ...consultationRouteRows,
  ...rightRouteRows,
  ...rectificationRouteRows,
  ...clockRouteRows,
  ...calendarRouteRows,
  ...outageRouteRows,
  ...callbackRouteRows,
];
