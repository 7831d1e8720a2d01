import { setTimeout as sleep } from 'node:timers/promises';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { consume } from '../../shared/journal/consume.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import { createSaveRecord } from '../../shared/journal/save-record.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { createMetrics } from '../../shared/observability/metrics.ts';
import { readWitnessEnvironment } from './environment.ts';
import { createProjectStore } from './store/project-store.ts';
import { createProjectWrites } from './store/project-writes.ts';
import { createWitness } from './witness.ts';

const { PROJECTS_TABLE, JOURNAL_TABLE, COUNTY_CODE } = readWitnessEnvironment();
const client = dynamoClient();
const log = createLog({ service: 'projects-witness', county: COUNTY_CODE });
const record = createMetrics({ clock, county: COUNTY_CODE });

/** One log line that is an error for people, and the metric that the alarm watches. */
const alarm = (facts: Readonly<Record<string, unknown>>): void => {
  log.error('a chain of the journal does not hold', { code: 'journal.broken', ...facts });
  record('JournalBroken');
};

const witness = createWitness({
  read: createReadJournal(client, JOURNAL_TABLE),
  findHead: createProjectStore(client, PROJECTS_TABLE).findWitnessHead,
  write: createProjectWrites(PROJECTS_TABLE).witnessHead,
  save: createSaveRecord(client),
  alarm,
  sleep,
  random: Math.random,
});

export const handler = consume(witness, (error, messageId) => {
  // A body that is no JSON was tampered with: nothing of ours writes one.
  if (error instanceof SyntaxError) alarm({ messageId });
  log.error('a message was not consumed', { messageId, error });
});
