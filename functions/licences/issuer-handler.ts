import { setTimeout as sleep } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { readDocumentFont } from '../../shared/documents/document-font.ts';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { systemCommit } from '../../shared/journal/system-commit.ts';
import { consume } from '../../shared/journal/consume.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import { createFollower } from '../../shared/journal/follow.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { createMetrics } from '../../shared/observability/metrics.ts';
import { checkGlyphs } from './document/check-glyphs.ts';
import { printLicence } from './document/print-licence.ts';
import { queryText } from './document/query-text.ts';
import { readCountyFile, readIssuerEnvironment } from './environment.ts';
import { createIssuer } from './issuing/create-issuer.ts';
import { createLicenceStore } from './store/licence-store.ts';
import { createLicenceWrites } from './store/licence-writes.ts';
import { createPutDocument } from '../../shared/documents/put-document.ts';

const { LICENCES_TABLE, LICENCES_BUCKET, JOURNAL_TABLE, COUNTY_CODE, VERIFICATION_BASE } =
  readIssuerEnvironment();
const client = dynamoClient();
const font = readDocumentFont();
const log = createLog({ service: 'licences-issuer', county: COUNTY_CODE });
const record = createMetrics({ clock, county: COUNTY_CODE });
const readJournal = createReadJournal(client, JOURNAL_TABLE);

const issuer = createIssuer({
  clock,
  readJournal,
  county: readCountyFile(import.meta.url),
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
  checkGlyphs: (draft, more) => checkGlyphs(font, draft, more),
  print: (licence) =>
    printLicence(licence, { font, query: queryText(licence.identifier, VERIFICATION_BASE) }),
  putDocument: createPutDocument(new S3Client({ retryMode: 'standard' }), LICENCES_BUCKET),
  sleep,
  random: Math.random,
  alarm: ({ caseId, reason, error }) => {
    log.error('a licence is owed and cannot be issued', { caseId, ...reason, error });
    record('LicenceHeld');
  },
});

export const handler = consume(
  createFollower({
    read: readJournal,
    cursors: createCursorStore(client, LICENCES_TABLE, 'licences-issuer'),
    apply: issuer,
    sleep,
    random: Math.random,
  }),
  (error, messageId) => log.error('a message was not consumed', { messageId, error }),
);
