import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { consume } from '../../shared/journal/consume.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import { createFollower } from '../../shared/journal/follow.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import { systemClock } from '../../shared/kernel/clock.ts';
import { readWitnessEnvironment } from './environment.ts';
import { createProjectStore } from './store/project-store.ts';
import { createWitness } from './witness.ts';

const { PROJECTS_TABLE, JOURNAL_TABLE, COUNTY_CODE } = readWitnessEnvironment();
const client = dynamoClient();
const logger = new Logger({
  serviceName: 'projects-witness',
  persistentLogAttributes: { county: COUNTY_CODE },
});

/** One log line that is an error for people and, in embedded metric format, the metric `JournalBroken` for the alarm. */
const alarm = (facts: Readonly<Record<string, unknown>>): void => {
  logger.error('a chain of the journal does not hold', {
    code: 'journal.broken',
    ...facts,
    County: COUNTY_CODE,
    JournalBroken: 1,
    _aws: {
      Timestamp: systemClock(),
      CloudWatchMetrics: [
        {
          Namespace: 'Groundbreak',
          Dimensions: [['County']],
          Metrics: [{ Name: 'JournalBroken', Unit: 'Count' }],
        },
      ],
    },
  });
};

const follower = createFollower({
  read: createReadJournal(client, JOURNAL_TABLE),
  cursors: createCursorStore(client, PROJECTS_TABLE, 'projects-witness'),
  apply: createWitness({
    tableName: PROJECTS_TABLE,
    findHead: createProjectStore(client, PROJECTS_TABLE).findWitnessHead,
    alarm,
  }),
  sleep,
  random: Math.random,
});

export const handler = consume(follower, (error, messageId) => {
  // A body that is no JSON was tampered with: nothing of ours writes one.
  if (error instanceof SyntaxError) alarm({ messageId });
  logger.error('a message was not consumed', { messageId, error });
});
