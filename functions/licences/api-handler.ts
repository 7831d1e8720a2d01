import { S3Client } from '@aws-sdk/client-s3';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { createApi } from '../../shared/http/create-api.ts';
import { systemCommit } from '../../shared/journal/system-commit.ts';
import { createFindRepetition } from '../../shared/journal/find-repetition.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { licenceRoutes } from './api.ts';
import { readLicencesApiEnvironment } from './environment.ts';
import { createLicenceStore } from './store/licence-store.ts';
import { createLicenceWrites } from './store/licence-writes.ts';
import { createSignDocument } from '../../shared/documents/sign-document.ts';

const { LICENCES_TABLE, LICENCES_BUCKET, JOURNAL_TABLE, COUNTY_CODE } = readLicencesApiEnvironment();
const client = dynamoClient();
const log = createLog({ service: 'licences-api', county: COUNTY_CODE });

export const handler = createApi(licenceRoutes, {
  clock,
  county: COUNTY_CODE,
  store: createLicenceStore(client, LICENCES_TABLE),
  write: createLicenceWrites(LICENCES_TABLE),
  commit: systemCommit({
    client,
    clock,
    newId: createNewId(clock),
    log,
    journal: JOURNAL_TABLE,
    table: LICENCES_TABLE,
  }),
  readJournal: createReadJournal(client, JOURNAL_TABLE),
  signDocument: createSignDocument(new S3Client({ retryMode: 'standard' }), LICENCES_BUCKET, clock),
  idempotency: { find: createFindRepetition(client, LICENCES_TABLE, clock) },
  log,
});
