import { setTimeout as sleep } from 'node:timers/promises';
import { dynamoClient } from '../../../../shared/dynamo/client.ts';
import { consume } from '../../../../shared/journal/consume.ts';
import { createCursorStore } from '../../../../shared/journal/cursor-store.ts';
import { createFollower } from '../../../../shared/journal/follow.ts';
import { createReadJournal } from '../../../../shared/journal/read.ts';
import { createLog } from '../../../../shared/observability/logger.ts';
import { readTestEnvironment } from './environment.ts';

const { JOURNAL_TABLE, WORK_TABLE } = readTestEnvironment();
const log = createLog({ service: 'follower' });

const follower = createFollower({
  read: createReadJournal(dynamoClient(), JOURNAL_TABLE),
  cursors: createCursorStore(dynamoClient(), WORK_TABLE, 'follower'),
  apply: ({ event }) => [
    {
      Update: {
        TableName: WORK_TABLE,
        Key: { PK: { S: `EFFECT#${event.project}` }, SK: { S: 'EFFECT' } },
        UpdateExpression: 'SET seen = list_append(if_not_exists(seen, :none), :one)',
        ExpressionAttributeValues: { ':none': { L: [] }, ':one': { L: [{ N: String(event.number) }] } },
      },
    },
  ],
  sleep,
  random: Math.random,
});

/** Keeps a list of the numbers that it has seen: the same number twice, or in disorder, shows. */
export const handler = consume(follower, (error, messageId) =>
  log.warn('a hint failed', { error, messageId }),
);
