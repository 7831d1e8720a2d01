import { S3Client } from '@aws-sdk/client-s3';
import { createSignDocument } from '../../shared/documents/sign-document.ts';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { createApi } from '../../shared/http/create-api.ts';
import { createFindRepetition } from '../../shared/journal/find-repetition.ts';
import { systemCommit } from '../../shared/journal/system-commit.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { noticeRoutes } from './api.ts';
import { readNoticesApiEnvironment } from './environment.ts';
import { createContactVault } from './store/contact-vault.ts';
import { createNoticeStore } from './store/notice-store.ts';
import { createNoticeWrites } from './store/notice-writes.ts';

const { NOTICES_TABLE, NOTICES_BUCKET, JOURNAL_TABLE, COUNTY_CODE, MESSAGE_GATEWAY } =
  readNoticesApiEnvironment();
const client = dynamoClient();
const log = createLog({ service: 'notices-api', county: COUNTY_CODE });
const newId = createNewId(clock);

export const handler = createApi(noticeRoutes, {
  clock,
  county: COUNTY_CODE,
  newId,
  store: createNoticeStore(client, NOTICES_TABLE),
  write: createNoticeWrites(NOTICES_TABLE),
  commit: systemCommit({ client, clock, newId, log, journal: JOURNAL_TABLE, table: NOTICES_TABLE }),
  vault: createContactVault(client, JOURNAL_TABLE),
  signDocument: createSignDocument(new S3Client({ retryMode: 'standard' }), NOTICES_BUCKET, clock),
  sends: MESSAGE_GATEWAY !== undefined,
  idempotency: { find: createFindRepetition(client, NOTICES_TABLE, clock) },
  log,
});
