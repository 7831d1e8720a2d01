import { randomBytes } from 'node:crypto';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { type ApiHandler, createApi } from '../../shared/http/create-api.ts';
import { systemCommit } from '../../shared/journal/system-commit.ts';
import { createFindRepetition } from '../../shared/journal/find-repetition.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import { createVault } from '../../shared/journal/vault.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { keepKeyRing } from '../../shared/webhooks/keep-key-ring.ts';
import { createKeyRingSource } from '../../shared/webhooks/key-ring-source.ts';
import { approvalRoutes } from './api.ts';
import { readApprovalsApiEnvironment, readCountyFile } from './environment.ts';
import { createApprovalStore } from './store/approval-store.ts';
import { createCalendarStore } from './store/calendar-store.ts';
import { createConsultationStore } from './store/consultation-store.ts';
import { createCurrentCalendar } from './store/current-calendar.ts';
import { createApprovalWrites } from './store/approval-writes.ts';
import { createLinkStore } from './store/link-store.ts';
import { createOutageStore } from './store/outage-store.ts';
import { createReminderStore } from './store/reminder-store.ts';

const { APPROVALS_TABLE, JOURNAL_TABLE, COUNTY_CODE, DEPARTMENT_KEYS_SECRET } = readApprovalsApiEnvironment();
const rules = readCountyFile(import.meta.url);
const client = dynamoClient();
const log = createLog({ service: 'approvals-api', county: COUNTY_CODE });
const calendar = createCalendarStore(client, APPROVALS_TABLE);
const current = createCurrentCalendar({
  clock,
  readPublished: calendar.readPublished,
  onDifference: (years) => log.warn('the county counts a year otherwise than the release', { years }),
});
const days = { calendar: current.calendar, county: rules };
const newId = createNewId(clock);

const answer = createApi(approvalRoutes, {
  clock,
  newId,
  rules,
  days,
  calendar,
  reminders: createReminderStore(client, APPROVALS_TABLE),
  consultations: createConsultationStore(client, APPROVALS_TABLE),
  links: createLinkStore(client, APPROVALS_TABLE),
  outages: createOutageStore(client, APPROVALS_TABLE),
  newToken: () => randomBytes(32).toString('base64url'),
  county: COUNTY_CODE,
  store: createApprovalStore(client, APPROVALS_TABLE),
  write: createApprovalWrites(APPROVALS_TABLE, days),
  commit: systemCommit({ client, clock, newId, log, journal: JOURNAL_TABLE, table: APPROVALS_TABLE }),
  readJournal: createReadJournal(client, JOURNAL_TABLE),
  vault: createVault(client, JOURNAL_TABLE),
  keys: keepKeyRing(createKeyRingSource(DEPARTMENT_KEYS_SECRET), clock),
  idempotency: { find: createFindRepetition(client, APPROVALS_TABLE, clock) },
  log,
});

export const handler: ApiHandler = async (event, context) => {
  await (event.httpMethod === 'GET' ? current.refreshForReader() : current.refresh());
  return answer(event, context);
};
