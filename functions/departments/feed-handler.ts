import { setTimeout as sleep } from 'node:timers/promises';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { consume } from '../../shared/journal/consume.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import { createFollower } from '../../shared/journal/follow.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { readFeedEnvironment } from './environment.ts';
import { createRemoveEntry, emptyOutbox } from './feed/empty-outbox.ts';
import { followThenEmpty } from './feed/follow-then-empty.ts';
import { isTold, tellParties } from './feed/tell-parties.ts';
import { createPutOnQueue } from './sending/put-on-queue.ts';
import { createDepartmentStore } from './store/create-department-store.ts';
import { createDepartmentWrites } from './store/department-writes.ts';
import { createToldWrites } from './store/told-writes.ts';

const { DEPARTMENTS_TABLE, JOURNAL_TABLE, COUNTY_CODE, DELIVERIES_QUEUE_URL, departments } =
  readFeedEnvironment();
const client = dynamoClient();
const log = createLog({ service: 'departments-feed', county: COUNTY_CODE });
const store = createDepartmentStore(client, DEPARTMENTS_TABLE, departments);

const read = createReadJournal(client, JOURNAL_TABLE);

const follower = createFollower({
  read,
  cursors: createCursorStore(client, DEPARTMENTS_TABLE, 'departments-feed'),
  concerns: isTold,
  apply: tellParties({
    clock,
    newId: createNewId(clock),
    readJournal: read,
    store,
    write: createDepartmentWrites(DEPARTMENTS_TABLE),
    tellings: createToldWrites(JOURNAL_TABLE),
  }),
  sleep,
  random: Math.random,
});

const empty = emptyOutbox({
  store,
  putOnQueue: createPutOnQueue(new SQSClient({ retryMode: 'standard' }), DELIVERIES_QUEUE_URL),
  remove: createRemoveEntry(client, DEPARTMENTS_TABLE),
});

/** Hints of the journal: messages are numbered and put into the feed, and on their way. */
export const handler = consume(followThenEmpty(follower, empty), (error, messageId) =>
  log.error('a message was not consumed', { messageId, error }),
);
