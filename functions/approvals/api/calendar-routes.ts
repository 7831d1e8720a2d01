import * as z from 'zod/mini';
import { routeOf } from '../../../shared/http/define-route.ts';
import { calendarYearSchema } from '../../../shared/kernel/working-days/calendar-year.ts';
import type { ApprovalPorts } from '../approval-ports.ts';
import { line } from '../domain/fields.ts';
import { approveYear } from '../use-cases/approve-year.ts';
import { listYears } from '../use-cases/list-years.ts';
import { proposeYear } from '../use-cases/propose-year.ts';
import { byAdmins, byOffices, byReformOffice } from './access.ts';
import { calendarYearExample } from './examples.ts';

const route = routeOf<ApprovalPorts>();
const entry = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/));

const yearSchema = z.strictObject({
  ...calendarYearSchema.shape,
  source: line(200),
  off: z.array(entry).check(z.maxLength(100)),
  workingWeekends: z.array(z.iso.date()).check(z.maxLength(60)),
});

const proposed = z.object({ year: z.int(), proposal: z.int(), amends: z.boolean(), source: z.string() });
const shownYear = z.object({
  year: z.int(),
  source: z.string(),
  off: z.array(z.string()),
  workingWeekends: z.array(z.string()),
  status: z.enum(['published', 'proposed']),
  proposal: z.nullable(z.int()),
});

export const calendarRouteRows = [
  route({
    method: 'GET',
    path: '/calendar/years',
    operationId: 'listCalendarYears',
    summary: { zh: '查询节假日安排', en: 'List the years of the calendar, published and proposed' },
    access: byOffices,
    answer: {
      status: 200,
      schema: z.object({ calendar: z.string(), horizon: z.string(), years: z.array(shownYear) }),
      description: { zh: '各年安排', en: 'The years' },
    },
    errors: [],
    handle: (ports) => async () => ({ status: 200, body: await listYears(ports)() }),
  }),
  route({
    method: 'POST',
    path: '/calendar/years',
    operationId: 'proposeCalendarYear',
    summary: { zh: '提请发布某年节假日安排', en: 'Propose a year of the calendar, or an amendment of one' },
    access: byAdmins,
    body: yearSchema,
    answer: { status: 201, schema: proposed, description: { zh: '已提请', en: 'Proposed' } },
    errors: ['calendar.year-invalid', 'calendar.year-not-next', 'journal.busy'],
    example: { body: calendarYearExample },
    handle:
      (ports) =>
      ({ actor, body, once }) =>
        proposeYear(ports)({ actor, year: body, once }),
  }),
  route({
    method: 'POST',
    path: '/calendar/years/{year}/approval',
    operationId: 'approveCalendarYear',
    summary: { zh: '发布某年节假日安排', en: 'Publish a proposed year: every open case is counted anew' },
    access: byReformOffice,
    parameters: z.strictObject({ year: z.coerce.number().check(z.int(), z.gte(2000), z.lte(2100)) }),
    body: z.strictObject({ proposal: z.int().check(z.gte(1)) }),
    answer: {
      status: 200,
      schema: z.object({ ...proposed.shape, calendar: z.string() }),
      description: {
        zh: '已发布；两秒内各查询均按新安排计算',
        en: 'Published; whoever only reads counts by it within two seconds',
      },
    },
    errors: [
      'calendar.year-not-found',
      'calendar.proposal-stale',
      'calendar.duties-separate',
      'calendar.year-not-next',
      'journal.busy',
    ],
    example: { body: { proposal: 1 } },
    handle:
      (ports) =>
      ({ actor, path, body, once }) =>
        approveYear(ports)({ actor, year: path.year, proposal: body.proposal, once }),
  }),
];
