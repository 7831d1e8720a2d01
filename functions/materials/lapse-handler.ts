import { S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { systemCommit } from '../../shared/journal/system-commit.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { writeArrival } from './arrival-message.ts';
import { readLapseEnvironment } from './environment.ts';
import { createFindUpload } from './store/find-upload.ts';
import { createMaterialStore } from './store/material-store.ts';
import { createMaterialWrites } from './store/material-writes.ts';
import { lapseMaterials } from './use-cases/lapse-materials.ts';
import { settleMaterial } from './use-cases/settle-material.ts';

const { MATERIALS_TABLE, JOURNAL_TABLE, QUARANTINE_BUCKET, INSPECTION_QUEUE_URL, COUNTY_CODE } =
  readLapseEnvironment();
const client = dynamoClient();
const queue = new SQSClient({ retryMode: 'standard' });
const log = createLog({ service: 'materials-lapse', county: COUNTY_CODE });

const commit = systemCommit({
  client,
  clock,
  newId: createNewId(clock),
  log,
  journal: JOURNAL_TABLE,
  table: MATERIALS_TABLE,
});

const lapse = lapseMaterials({
  clock,
  store: createMaterialStore(client, MATERIALS_TABLE),
  findUpload: createFindUpload(new S3Client({ retryMode: 'standard' }), QUARANTINE_BUCKET),
  tellInspector: async (arrival) => {
    await queue.send(
      new SendMessageCommand({ QueueUrl: INSPECTION_QUEUE_URL, MessageBody: writeArrival(arrival) }),
    );
  },
  settle: settleMaterial({ write: createMaterialWrites(MATERIALS_TABLE), commit }),
  onError: (error, name) => log.error('a waiting material was passed over', { ...name, error }),
});

/** Every hour. */
export const handler = async (): Promise<void> => {
  const { lapsed, told, failed } = await lapse();
  if (lapsed + told + failed > 0) log.info('waiting materials were looked after', { lapsed, told, failed });
};
