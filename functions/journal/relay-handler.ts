import { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { readRelayEnvironment } from './environment.ts';
import { createReadHour } from './read-hour.ts';
import { createRelay } from './relay.ts';
import { relayRoutes } from './routes.ts';
import { createSendHints } from './send-hints.ts';
import { tellAgain } from './tell-again.ts';

const environment = readRelayEnvironment();
const log = createLog({ service: 'relay' });

const ports = {
  routes: relayRoutes,
  urlOf: (queue: (typeof relayRoutes)[number]['queue']): string => environment[queue],
  send: createSendHints(new SQSClient({ retryMode: 'standard' })),
};
const relay = createRelay({
  ...ports,
  onFailure: (error, sequenceNumber) => log.error('hints were not sent', { error, sequenceNumber }),
});
const sweep = tellAgain({
  ...ports,
  clock,
  readHour: createReadHour(dynamoClient(), environment.JOURNAL_TABLE),
});

const isBatch = (event: object): event is DynamoDBStreamEvent => 'Records' in event;

/** Batches of the journal's stream, and the hourly sweep. */
export const handler = async (event: object): Promise<object> =>
  isBatch(event) ? relay(event) : { told: await sweep() };
