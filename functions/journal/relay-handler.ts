import { SQSClient } from '@aws-sdk/client-sqs';
import { createLog } from '../../shared/observability/logger.ts';
import { readRelayEnvironment } from './environment.ts';
import { createRelay } from './relay.ts';
import { relayRoutes } from './routes.ts';
import { createSendHints } from './send-hints.ts';

const environment = readRelayEnvironment();
const log = createLog({ service: 'relay' });

export const handler = createRelay({
  routes: relayRoutes,
  urlOf: (queue) => environment[queue],
  send: createSendHints(new SQSClient({ retryMode: 'standard' })),
  onFailure: (error, sequenceNumber) => log.error('hints were not sent', { error, sequenceNumber }),
});
