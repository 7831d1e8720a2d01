import { departmentRoutes } from '../../functions/departments/api.ts';
import { departmentsIndexes } from '../../infra/contexts/departments-indexes.ts';
import type { DepartmentPorts } from '../../functions/departments/department-ports.ts';
import type { Outcome } from '../../functions/departments/domain/outcome.ts';
import { strictEgress } from '../../functions/departments/domain/egress-rules.ts';
import { createRemoveEntry, emptyOutbox } from '../../functions/departments/feed/empty-outbox.ts';
import { followThenEmpty } from '../../functions/departments/feed/follow-then-empty.ts';
import { isTold, tellParties } from '../../functions/departments/feed/tell-parties.ts';
import type { SendRequest } from '../../functions/departments/sending/create-sender.ts';
import { deliver } from '../../functions/departments/sending/deliver.ts';
import type { DeliverPorts, Halt } from '../../functions/departments/sending/deliver-ports.ts';
import { makeSigningKey } from '../../functions/departments/sending/make-signing-key.ts';
import { createReadKeys } from '../../functions/departments/sending/read-keys.ts';
import { sweepOverdue } from '../../functions/departments/sending/sweep-overdue.ts';
import { createDepartmentStore } from '../../functions/departments/store/create-department-store.ts';
import { createDepartmentWrites } from '../../functions/departments/store/department-writes.ts';
import { createToldWrites } from '../../functions/departments/store/told-writes.ts';
import { createSaveRecord } from '../../shared/journal/save-record.ts';
import { createApi } from '../../shared/http/create-api.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import { createFindRepetition } from '../../shared/journal/find-repetition.ts';
import { createFollower } from '../../shared/journal/follow.ts';
import { createVault } from '../../shared/journal/vault.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { askRoutes } from './ask-routes.ts';
import { anActor } from './events.ts';
import { withIndexes } from './in-memory-dynamo/with-indexes.ts';
import { createInMemoryJournal } from './in-memory-journal.ts';
import { createInMemoryVault } from './in-memory-vault.ts';
import type { As } from './project-api.ts';

const table = 'departments';
const departments = { nr: {}, water: {}, drc: {}, police: { endpoint: 'https://police.example.com/hook' } };
export const admin: As = { roles: ['admin'], user: 'admin-1' };
export const system = (code: string): As => ({ roles: ['department'], user: `${code}-1`, department: code });

/** The whole context `departments` in memory, on 2 March 2026, 12:00 in Shanghai; its queue is a list. */
export const createInMemoryDepartments = () => {
  let now = Date.parse('2026-03-02T12:00:00+08:00');
  let made = 0;
  const clock = (): number => now;
  const newId = createNewId(clock);
  const journal = createInMemoryJournal(clock, table);
  const client = withIndexes(journal.client, journal.dynamo.tables, departmentsIndexes);
  const store = createDepartmentStore(client, table, departments);
  const write = createDepartmentWrites(table);
  const tellings = createToldWrites(journal.journalTable);
  const secret = createInMemoryVault();
  const readMasterKey = async (): Promise<string> => 'M'.repeat(64);
  const queue: string[] = [];
  const shouts: (readonly [Halt, string])[] = [];
  const sent: SendRequest[] = [];
  const outcomes: Outcome[] = [];
  const errors: string[] = [];
  const putOnQueue = async (ids: readonly string[]): Promise<void> => void queue.push(...ids);

  const ports: DepartmentPorts = {
    clock,
    newId,
    county: '999901',
    departments,
    rulesOf: () => strictEgress,
    store,
    write,
    commit: journal.commit,
    vault: createVault(journal.client, journal.journalTable),
    keys: secret.vault,
    readMasterKey,
    makeKey: () => makeSigningKey((bytes) => Buffer.alloc(bytes, (made += 1))),
    idempotency: { find: createFindRepetition(journal.client, table, clock) },
    log: { error: (message, facts) => void errors.push(`${message} ${String(facts['error'])}`) },
  };
  const deliverPorts: DeliverPorts = {
    clock,
    store,
    write,
    tellings,
    save: createSaveRecord(client),
    readKeys: createReadKeys({ clock, store, readKeyRing: secret.vault.read, readMasterKey }),
    rulesOf: () => strictEgress,
    send: async (request) => {
      sent.push(request);
      return outcomes.shift() ?? { kind: 'answered', status: 204 };
    },
    putOnQueue,
    shout: (why, department) => void shouts.push([why, department]),
  };
  const follower = createFollower({
    read: journal.read,
    cursors: createCursorStore(client, table, 'departments-feed'),
    concerns: isTold,
    apply: tellParties({ clock, newId, readJournal: journal.read, store, write, tellings }),
    sleep: () => Promise.resolve(),
    random: () => 0,
  });
  const remove = createRemoveEntry(client, table);

  return {
    ports,
    deliverPorts,
    journal,
    client,
    table,
    store,
    write,
    tellings,
    secret,
    follower,
    queue,
    sent,
    shouts,
    outcomes,
    errors,
    clock,
    pass: (milliseconds: number) => void (now += milliseconds),
    itemCount: (): number =>
      journal.dynamo.tables.all(table).length + journal.dynamo.tables.all(journal.journalTable).length,
    /** Follows a chain as the consumer does. */
    follow: (chain: string) =>
      followThenEmpty(follower, emptyOutbox({ store, putOnQueue, remove })).follow(chain),
    /** Writes an event as another context does. */
    record: async (project: string, type: string, data: Record<string, unknown>, caseId?: string) => {
      const works = 'wrk_01KJ00000000000000000000W1';
      const event = { type, project, works, actor: anActor(), data, ...(caseId && { case: caseId }) };
      return journal.commit({ chain: project, events: [event], writes: [] });
    },
    deliver: (deliveryId: string, messageId = 'm1') => deliver(deliverPorts)({ deliveryId, messageId }),
    sweep: sweepOverdue({ clock, store, putOnQueue }),
    send: askRoutes(departmentRoutes, createApi(departmentRoutes, ports), clock),
  };
};

export type InMemoryDepartments = ReturnType<typeof createInMemoryDepartments>;
