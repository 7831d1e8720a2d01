import { setTimeout as sleep } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import type { SQSEvent } from 'aws-lambda';
import { readDocumentFont } from '../../shared/documents/document-font.ts';
import { createPutDocument } from '../../shared/documents/put-document.ts';
import { dynamoClient } from '../../shared/dynamo/client.ts';
import { consume } from '../../shared/journal/consume.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import { createFollower } from '../../shared/journal/follow.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import { createSaveRecord } from '../../shared/journal/save-record.ts';
import { systemCommit } from '../../shared/journal/system-commit.ts';
import { systemClock as clock } from '../../shared/kernel/clock.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { createLog } from '../../shared/observability/logger.ts';
import { createMetrics } from '../../shared/observability/metrics.ts';
import { printNotice } from './document/print-notice.ts';
import { readCountyFile, readWriterEnvironment } from './environment.ts';
import { createGatewayOut } from './sending/gateway-out.ts';
import { sendAfter } from './sending/send-after.ts';
import { type SendingPorts, sendMessage } from './sending/send-message.ts';
import { sweepMessages } from './sending/sweep-messages.ts';
import { createContactVault } from './store/contact-vault.ts';
import { createNoticeStore } from './store/notice-store.ts';
import { createNoticeWrites } from './store/notice-writes.ts';
import { createWriter } from './writing/create-writer.ts';

const { NOTICES_TABLE, NOTICES_BUCKET, JOURNAL_TABLE, COUNTY_CODE, MESSAGE_GATEWAY } =
  readWriterEnvironment();
const client = dynamoClient();
const font = readDocumentFont();
const log = createLog({ service: 'notices-writer', county: COUNTY_CODE });
const metric = createMetrics({ clock, county: COUNTY_CODE });
const store = createNoticeStore(client, NOTICES_TABLE);
const write = createNoticeWrites(NOTICES_TABLE);
let announced: readonly string[] = [];

const writer = createWriter({
  clock,
  county: readCountyFile(import.meta.url),
  store,
  write,
  commit: systemCommit({
    client,
    clock,
    newId: createNewId(clock),
    log,
    journal: JOURNAL_TABLE,
    table: NOTICES_TABLE,
  }),
  print: (facts) => printNotice(facts, font),
  putDocument: createPutDocument(new S3Client({ retryMode: 'standard' }), NOTICES_BUCKET),
  announce: (keys) => {
    announced = [...announced, ...keys];
  },
});

const sending = (gateway: string): SendingPorts => ({
  clock,
  store,
  write,
  save: createSaveRecord(client),
  vault: createContactVault(client, JOURNAL_TABLE),
  out: createGatewayOut(gateway, fetch),
  shout: (key, reason) => {
    log.error('a message was given up', { key, reason });
    metric('MessagesGivenUp');
  },
});

const answer = consume(
  createFollower({
    read: createReadJournal(client, JOURNAL_TABLE),
    cursors: createCursorStore(client, NOTICES_TABLE, 'notices-writer'),
    apply: writer,
    sleep,
    random: Math.random,
  }),
  (error, messageId) => log.error('a message was not consumed', { messageId, error }),
);

const isMessages = (event: object): event is SQSEvent => 'Records' in event;

/** Hints of the journal, and the hourly sweep of messages, where the county has a gateway. */
export const handler = async (event: object): Promise<object> => {
  if (MESSAGE_GATEWAY === undefined) return isMessages(event) ? answer(event) : {};
  const ports = sending(MESSAGE_GATEWAY);
  if (!isMessages(event)) return sweepMessages(ports)();
  return sendAfter(answer, {
    announced: () => {
      const keys = announced;
      announced = [];
      return keys;
    },
    send: sendMessage(ports),
    onError: (error, key) => log.error('a message was not sent', { key, error }),
  })(event);
};
