import { setTimeout as sleep } from 'node:timers/promises';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { SQSEvent } from 'aws-lambda';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { systemCommit } from '../../shared/journal/system-commit.ts';
import { consume } from '../../shared/journal/consume.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import { createFollower } from '../../shared/journal/follow.ts';
import { countyChain } from '../../shared/journal/keys.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createMetrics } from '../../shared/observability/metrics.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { readCountyFile, readStarterEnvironment } from './environment.ts';
import { calendarAlarmValue } from './domain/calendar-ends.ts';
import { createFollowCalendar } from './recount/follow-calendar.ts';
import { watchRecount } from './recount/watch-calendar.ts';
import { createFollowFilings } from './starter/follow-filings.ts';
import { repairExecution, sweep } from './starter/repair.ts';
import { createStartExecution } from './starter/start-execution.ts';
import { createStarterStore } from './starter/starter-store.ts';
import { createApprovalWrites } from './store/approval-writes.ts';
import { createCalendarStore } from './store/calendar-store.ts';
import { createCurrentCalendar } from './store/current-calendar.ts';

const { APPROVALS_TABLE, JOURNAL_TABLE, COUNTY_CODE, MACHINE_ARN } = readStarterEnvironment();
const client = dynamoClient();
const log = createLog({ service: 'approvals-starter', county: COUNTY_CODE });
const start = createStartExecution(new SFNClient({ retryMode: 'standard' }), MACHINE_ARN);
const store = createStarterStore(client, APPROVALS_TABLE);
const rules = readCountyFile(import.meta.url);
const calendar = createCalendarStore(client, APPROVALS_TABLE);
const current = createCurrentCalendar({ clock, ...calendar });
const days = { calendar: current.calendar, county: rules };
const recountPorts = {
  clock,
  days,
  calendar,
  write: createApprovalWrites(APPROVALS_TABLE, days),
  commit: systemCommit({
    client,
    clock,
    newId: createNewId(clock),
    log,
    journal: JOURNAL_TABLE,
    table: APPROVALS_TABLE,
  }),
};
const recordMetric = createMetrics({ clock, county: COUNTY_CODE });
const followFilings = createFollowFilings(start);
const followCalendar = createFollowCalendar(recountPorts);

const consumeHints = consume(
  createFollower({
    read: createReadJournal(client, JOURNAL_TABLE),
    cursors: createCursorStore(client, APPROVALS_TABLE, 'approvals-starter'),
    apply: (linked) =>
      linked.event.project === countyChain ? followCalendar(linked) : followFilings(linked),
    sleep,
    random: Math.random,
  }),
  (error, messageId) => log.error('a message was not consumed', { messageId, error }),
);

const sweepAll = sweep({
  clock,
  store,
  start,
  onFailure: (applicationId, error) => log.error('an application was not repaired', { applicationId, error }),
});
const repair = repairExecution({ clock, store, start });

const isHints = (event: object): event is SQSEvent => 'Records' in event;

const isOfMachine = (event: object): boolean => 'source' in event && event.source === 'aws.states';

/** Hints of the journal, ends of executions, and the hourly sweep. */
export const handler = async (event: object): Promise<object> => {
  await current.refresh();
  if (isHints(event)) return consumeHints(event);
  if (isOfMachine(event)) {
    await repair(event);
    return {};
  }
  recordMetric('CalendarEnds', calendarAlarmValue(days.calendar, clock()));
  await watchRecount(recountPorts)();
  const { restarted, failed } = await sweepAll();
  if (restarted > 0) log.warn('executions were started anew', { restarted });
  if (failed > 0) throw new Error(`${failed} applications were not repaired`);
  return {};
};
