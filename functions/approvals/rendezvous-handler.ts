import { setTimeout as sleep } from 'node:timers/promises';
import { SFNClient } from '@aws-sdk/client-sfn';
import type { SQSEvent } from 'aws-lambda';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { systemCommit } from '../../shared/journal/system-commit.ts';
import { consume } from '../../shared/journal/consume.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import { createFollower } from '../../shared/journal/follow.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createLog } from '../../shared/observability/logger.ts';
import type { CasePorts } from './approval-ports.ts';
import { readCountyFile, readRendezvousEnvironment } from './environment.ts';
import { createAnswerStep } from './rendezvous/answer-step.ts';
import { createRendezvous } from './rendezvous/create-rendezvous.ts';
import { createSendSignal } from './rendezvous/send-signal.ts';
import { createApprovalStore } from './store/approval-store.ts';
import { createCalendarStore } from './store/calendar-store.ts';
import { createCurrentCalendar } from './store/current-calendar.ts';
import { createApprovalWrites } from './store/approval-writes.ts';

const { APPROVALS_TABLE, JOURNAL_TABLE, COUNTY_CODE } = readRendezvousEnvironment();
const rules = readCountyFile(import.meta.url);
const client = dynamoClient();
const current = createCurrentCalendar({ clock, ...createCalendarStore(client, APPROVALS_TABLE) });
const days = { calendar: current.calendar, county: rules };
const log = createLog({ service: 'approvals-rendezvous', county: COUNTY_CODE });
const readJournal = createReadJournal(client, JOURNAL_TABLE);

const ports: CasePorts = {
  clock,
  rules,
  days,
  readJournal,
  store: createApprovalStore(client, APPROVALS_TABLE),
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

/** In this call: the calendar stands still while it lasts. */
let refreshed: Promise<void> | undefined;

const rendezvous = createRendezvous(ports, {
  client,
  tableName: APPROVALS_TABLE,
  signal: createSendSignal(new SFNClient({ retryMode: 'standard' })),
  refresh: () => (refreshed ??= current.refresh()),
});

const answerStep = createAnswerStep(rendezvous.steps);

const consumeHints = consume(
  createFollower({
    read: readJournal,
    cursors: createCursorStore(client, APPROVALS_TABLE, 'approvals-rendezvous'),
    apply: rendezvous.apply,
    concerns: rendezvous.concerns,
    sleep,
    random: Math.random,
  }),
  (error, messageId) => log.error('a message was not consumed', { messageId, error }),
);

/** Steps of the stage workflow, and hints of the journal. */
export const handler = async (event: object): Promise<object> => {
  refreshed = undefined;
  if (isHints(event)) return consumeHints(event);
  await current.refresh();
  return answerStep(event);
};

const isHints = (event: object): event is SQSEvent => 'Records' in event;
