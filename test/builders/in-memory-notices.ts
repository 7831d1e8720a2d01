// long: the ports of one context, each as it is in life
import { noticesIndexes } from '../../infra/contexts/notices-indexes.ts';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { noticeRoutes } from '../../functions/notices/api.ts';
import type { PaperFacts } from '../../functions/notices/document/paper-facts.ts';
import type { NoticeCounty } from '../../functions/notices/domain/notice-county.ts';
import type { NoticePorts } from '../../functions/notices/notice-ports.ts';
import type { OutgoingMessage, SentOrFailed } from '../../functions/notices/sending/message-out.ts';
import { sendAfter } from '../../functions/notices/sending/send-after.ts';
import { type SendingPorts, sendMessage } from '../../functions/notices/sending/send-message.ts';
import { sweepMessages } from '../../functions/notices/sending/sweep-messages.ts';
import { createContactVault } from '../../functions/notices/store/contact-vault.ts';
import { createNoticeStore } from '../../functions/notices/store/notice-store.ts';
import { createNoticeWrites } from '../../functions/notices/store/notice-writes.ts';
import { createWriter } from '../../functions/notices/writing/create-writer.ts';
import { createApi } from '../../shared/http/create-api.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import type { NewEvent } from '../../shared/journal/event.ts';
import { createFindRepetition } from '../../shared/journal/find-repetition.ts';
import { createFollower } from '../../shared/journal/follow.ts';
import { createSaveRecord } from '../../shared/journal/save-record.ts';
import { systemCommit } from '../../shared/journal/system-commit.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { askRoutes } from './ask-routes.ts';
import { type FiledCase, filedEvent } from './case-events.ts';
import { anActor } from './events.ts';
import { withIndexes } from './in-memory-dynamo/with-indexes.ts';
import { createInMemoryJournal } from './in-memory-journal.ts';
import { officeOwner } from './office-project.ts';
import { registeredProject } from './registered-project.ts';

const table = 'notices';

const countyWith = (changes: Partial<NoticeCounty>): NoticeCounty => ({
  name: '示范县',
  service: { rule: 'available', version: '2026-1', basis: '民事诉讼法第九十条（参照）' },
  departments: { nr: '示范县规划和自然资源局', water: '示范县水利局' },
  sends: true,
  ...changes,
});

/** The whole context `notices` in memory, on 21 September 2026, with a printer that writes JSON and a recorded gateway. */
export const createInMemoryNotices = (changes: Partial<NoticeCounty> = {}) => {
  let now = Date.parse('2026-09-21T09:00:00+08:00');
  const clock = (): number => now;
  const newId = createNewId(clock);
  const journal = createInMemoryJournal(clock, table);
  const client = withIndexes(journal.client, journal.dynamo.tables, noticesIndexes);
  const county = countyWith(changes);
  const store = createNoticeStore(client, table);
  const write = createNoticeWrites(table);
  const vault = createContactVault(client, journal.journalTable);
  const documents = new Map<string, Uint8Array>();
  const printed: PaperFacts[] = [];
  const sent: OutgoingMessage[] = [];
  const outcomes: SentOrFailed[] = [];
  const shouts: string[] = [];
  let announced: string[] = [];
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {}, forRequest: () => log };

  const ports: NoticePorts = {
    clock,
    county: '999901',
    newId,
    store,
    write,
    commit: journal.commit,
    vault,
    signDocument: ({ key }) => Promise.resolve(`https://documents.example/${key}?signed`),
    sends: county.sends,
    idempotency: { find: createFindRepetition(client, table, clock) },
    log,
  };
  const sending: SendingPorts = {
    clock,
    store,
    write,
    save: createSaveRecord(client),
    vault,
    out: {
      send: async (message) => {
        sent.push(message);
        return outcomes.shift() ?? { kind: 'sent' };
      },
    },
    shout: (key) => void shouts.push(key),
  };
  /** A writer with its cursor; another client makes it another process. */
  const writer = (through: DynamoDBClient = client) =>
    createFollower({
      read: journal.read,
      cursors: createCursorStore(through, table, 'notices-writer'),
      apply: createWriter({
        clock,
        county,
        store,
        write,
        commit: systemCommit({ client: through, clock, newId, log, journal: journal.journalTable, table }),
        print: async (facts) => {
          printed.push(facts);
          return { bytes: Buffer.from(JSON.stringify(facts)), missing: [] };
        },
        putDocument: async (key, document) => {
          if (!documents.has(key)) documents.set(key, document);
        },
        announce: (keys) => void (announced = [...announced, ...keys]),
      }),
      sleep: () => Promise.resolve(),
      random: () => 0,
    });
  const record = async (event: NewEvent): Promise<void> => {
    await journal.commit({ chain: event.project, events: [event], writes: [] });
  };

  return {
    ports,
    sending,
    journal,
    client,
    store,
    documents,
    printed,
    sent,
    outcomes,
    shouts,
    newId,
    record,
    writer,
    pass: (milliseconds: number) => void (now += milliseconds),
    /** A project with one form of these cases. */
    file: async (items: Readonly<Record<string, string>> = { 'S2-03': 'nr' }) => {
      const place = { projectId: newId('prj'), applicationId: newId('app') };
      const { data, works } = registeredProject(newId);
      const worksId = works[0] ?? '';
      await record({ type: 'project-registered', project: place.projectId, actor: anActor(), data });
      const cases: FiledCase[] = Object.entries(items).map(([item, department]) => ({
        caseId: newId('cas'),
        item,
        department,
      }));
      await record(filedEvent({ ...place, worksId }, officeOwner, cases));
      const [first] = cases;
      if (first === undefined) throw new Error('a form has cases');
      return { place: { ...place, worksId }, cases, first, code: data.code };
    },
    /** Follows a chain as the consumer does, and sends what was announced. */
    follow: (chain: string, through?: DynamoDBClient) =>
      sendAfter((one: string) => writer(through).follow(one), {
        announced: () => {
          const keys = announced;
          announced = [];
          return keys;
        },
        send: sendMessage(sending),
        onError: (error) => void shouts.push(String(error)),
      })(chain),
    sweep: sweepMessages(sending),
    itemCount: (): number =>
      journal.dynamo.tables.all(table).length + journal.dynamo.tables.all(journal.journalTable).length,
    events: async (chain: string, type: string) =>
      (await journal.events(chain)).map(({ event }) => event).filter((event) => event.type === type),
    send: askRoutes(noticeRoutes, createApi(noticeRoutes, ports), clock),
  };
};

export type InMemoryNotices = ReturnType<typeof createInMemoryNotices>;
