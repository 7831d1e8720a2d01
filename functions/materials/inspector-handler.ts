import { S3Client } from '@aws-sdk/client-s3';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { systemCommit } from '../../shared/journal/system-commit.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { answerArrivals } from './answer-arrivals.ts';
import { readMaterialsEnvironment } from './environment.ts';
import { inspectContent } from './inspection/inspect-content.ts';
import { createMaterialStore } from './store/material-store.ts';
import { createMaterialWrites } from './store/material-writes.ts';
import { createPromote } from './store/promote.ts';
import { createOpenUpload } from './store/stored-upload.ts';
import { inspectUpload } from './use-cases/inspect-upload.ts';
import { settleMaterial } from './use-cases/settle-material.ts';

const { MATERIALS_TABLE, JOURNAL_TABLE, QUARANTINE_BUCKET, MATERIALS_BUCKET, COUNTY_CODE } =
  readMaterialsEnvironment();
const client = dynamoClient();
const objects = new S3Client({ retryMode: 'standard' });
const log = createLog({ service: 'materials-inspector', county: COUNTY_CODE });

const commit = systemCommit({
  client,
  clock,
  newId: createNewId(clock),
  log,
  journal: JOURNAL_TABLE,
  table: MATERIALS_TABLE,
});

export const handler = answerArrivals({
  inspect: inspectUpload({
    find: createMaterialStore(client, MATERIALS_TABLE).find,
    open: createOpenUpload(objects, QUARANTINE_BUCKET),
    inspect: inspectContent,
    copy: createPromote(objects, { quarantine: QUARANTINE_BUCKET, materials: MATERIALS_BUCKET }),
    settle: settleMaterial({ write: createMaterialWrites(MATERIALS_TABLE), commit }),
  }),
  onOutcome: (outcome, { key }) => log.info('an upload was looked at', { outcome, key }),
  onError: (error, messageId) => log.error('an upload could not be judged', { messageId, error }),
});
