import { S3Client } from '@aws-sdk/client-s3';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { createApi } from '../../shared/http/create-api.ts';
import { systemCommit } from '../../shared/journal/system-commit.ts';
import { createFindRepetition } from '../../shared/journal/find-repetition.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import { createVault } from '../../shared/journal/vault.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { materialRoutes } from './api.ts';
import { readMaterialsEnvironment, readRulesFile } from './environment.ts';
import { createDownloadSigner } from './store/download-signer.ts';
import { createMaterialStore } from './store/material-store.ts';
import { createMaterialWrites } from './store/material-writes.ts';
import { createUploadSigner, uploadClientOptions } from './store/upload-signer.ts';

const { MATERIALS_TABLE, JOURNAL_TABLE, QUARANTINE_BUCKET, MATERIALS_BUCKET, COUNTY_CODE } =
  readMaterialsEnvironment();
const client = dynamoClient();
const objects = new S3Client({ retryMode: 'standard', ...uploadClientOptions });
const log = createLog({ service: 'materials-api', county: COUNTY_CODE });
const newId = createNewId(clock);

export const handler = createApi(materialRoutes, {
  clock,
  newId,
  county: COUNTY_CODE,
  rules: readRulesFile(import.meta.url),
  store: createMaterialStore(client, MATERIALS_TABLE),
  write: createMaterialWrites(MATERIALS_TABLE),
  commit: systemCommit({ client, clock, newId, log, journal: JOURNAL_TABLE, table: MATERIALS_TABLE }),
  vault: createVault(client, JOURNAL_TABLE),
  readJournal: createReadJournal(client, JOURNAL_TABLE),
  signUpload: createUploadSigner(objects, QUARANTINE_BUCKET, clock),
  signDownload: createDownloadSigner(objects, MATERIALS_BUCKET, clock),
  idempotency: { find: createFindRepetition(client, MATERIALS_TABLE, clock) },
  log,
});
