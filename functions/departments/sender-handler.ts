import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { createMetrics } from '../../shared/observability/metrics.ts';
import { createKeyRingSource } from '../../shared/webhooks/key-ring-source.ts';
import { isOrganisation, namedParty } from './domain/party.ts';
import { readSenderEnvironment } from './environment.ts';
import { answerMessages } from './sending/answer-messages.ts';
import { createSender } from './sending/create-sender.ts';
import { deliver } from './sending/deliver.ts';
import type { DeliverPorts } from './sending/deliver-ports.ts';
import { createHideMessage } from './sending/hide-message.ts';
import { createOpenConnection, resolveName } from './sending/open-connection.ts';
import { createPutOnQueue } from './sending/put-on-queue.ts';
import { createReadKeys } from './sending/read-keys.ts';
import { sweepOverdue } from './sending/sweep-overdue.ts';
import { createDepartmentStore } from './store/create-department-store.ts';
import { createDepartmentWrites } from './store/department-writes.ts';
import { createMasterKeySource } from './store/master-key-source.ts';
import { createToldWrites } from './store/told-writes.ts';
import { createSaveRecord } from '../../shared/journal/save-record.ts';

const environment = readSenderEnvironment();
const { DEPARTMENTS_TABLE, JOURNAL_TABLE, COUNTY_CODE, DELIVERIES_QUEUE_URL } = environment;
const client = dynamoClient();
const queue = new SQSClient({ retryMode: 'standard' });
const log = createLog({ service: 'departments-sender', county: COUNTY_CODE });
const metric = createMetrics({ clock, county: COUNTY_CODE });
const store = createDepartmentStore(client, DEPARTMENTS_TABLE, environment.departments);

const ports: DeliverPorts = {
  clock,
  store,
  write: createDepartmentWrites(DEPARTMENTS_TABLE),
  tellings: createToldWrites(JOURNAL_TABLE),
  save: createSaveRecord(client),
  readKeys: createReadKeys({
    clock,
    store,
    readKeyRing: createKeyRingSource(environment.DEPARTMENT_KEYS_SECRET),
    readMasterKey: createMasterKeySource(
      new SecretsManagerClient({ retryMode: 'standard' }),
      environment.ORGANISATION_KEYS_SECRET,
    ),
  }),
  rulesOf: environment.rulesOf,
  send: createSender({
    resolve: resolveName,
    connect: createOpenConnection(),
    after: (milliseconds, fire) => {
      const timer = setTimeout(fire, milliseconds);
      return () => clearTimeout(timer);
    },
  }),
  putOnQueue: createPutOnQueue(queue, DELIVERIES_QUEUE_URL),
  shout: (why, party) => {
    const facts = { why, ...namedParty(party) };
    // an organisation sees it at its endpoint, and raises no alarm of the county
    if (isOrganisation(party)) return log.info('deliveries to an organisation have come to a halt', facts);
    log.error('deliveries to a department have come to a halt', facts);
    metric('DeliveriesStopped');
  },
};

const answer = answerMessages({
  clock,
  deliver: deliver(ports),
  hide: createHideMessage(queue, DELIVERIES_QUEUE_URL),
  onError: (error, messageId) => {
    log.error('a delivery was not made', { messageId, error });
    metric('DeliveriesStopped');
  },
});
const sweep = sweepOverdue({ ...ports, store });

const isMessages = (event: object): event is SQSEvent => 'Records' in event;

/** Messages `{ deliveryId }` of the queue, and the hourly sweep. */
export const handler = async (event: object): Promise<object> => {
  if (isMessages(event)) return answer(event);
  const { queued } = await sweep();
  if (queued > 0) log.warn('deliveries had lost their message', { queued });
  return {};
};
