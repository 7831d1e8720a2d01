import { createHash } from 'node:crypto';
import { approvalsIndexes } from '../../infra/contexts/approvals-indexes.ts';
import type { ApprovalPorts } from '../../functions/approvals/approval-ports.ts';
import { createApprovalStore } from '../../functions/approvals/store/approval-store.ts';
import { createCalendarStore } from '../../functions/approvals/store/calendar-store.ts';
import { createConsultationStore } from '../../functions/approvals/store/consultation-store.ts';
import { createCurrentCalendar } from '../../functions/approvals/store/current-calendar.ts';
import { createLinkStore } from '../../functions/approvals/store/link-store.ts';
import { createOutageStore } from '../../functions/approvals/store/outage-store.ts';
import { createReminderStore } from '../../functions/approvals/store/reminder-store.ts';
import { createApprovalWrites } from '../../functions/approvals/store/approval-writes.ts';
import type { Registration } from '../../functions/projects/domain/registration.ts';
import { approvalsCounty } from '../../infra/contexts/approvals-county.ts';
import { demo999901 } from '../../infra/counties/demo-999901.ts';
import { countySchema } from '../../infra/counties/schema.ts';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createFindRepetition } from '../../shared/journal/find-repetition.ts';
import { createVault } from '../../shared/journal/vault.ts';
import { keepKeyRing } from '../../shared/webhooks/keep-key-ring.ts';
import { emptyKeyRing, type KeyRing } from '../../shared/webhooks/key-ring.ts';
import { createNewId } from '../../shared/kernel/new-id.ts';
import { anActor } from './events.ts';
import { createInMemoryJournal, type InMemoryJournal } from './in-memory-journal.ts';
import { withIndexes } from './in-memory-dynamo/with-indexes.ts';
import { officeDeclaration } from './office-project.ts';

export const demoCounty = approvalsCounty(countySchema.parse(demo999901));

const table = 'approvals';

export interface RegisteredProject {
  readonly projectId: string;
  readonly works: readonly string[];
}

export interface InMemoryApprovals {
  /** Reads the published years, as each call of a function does. */
  readonly refresh: () => Promise<void>;
  /** The keys that callbacks are judged by. */
  readonly keys: { ring: KeyRing };
  readonly ports: ApprovalPorts;
  readonly journal: InMemoryJournal;
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly errors: string[];
  /** Moves the clock to a moment, `2026-03-02T09:00`. */
  readonly at: (moment: string) => void;
  /** Moves the clock on. */
  readonly advance: (milliseconds: number) => void;
  /** Writes the registration of a project into its journal, as the context `projects` does. */
  readonly register: (changes?: Partial<Registration>, flowType?: number) => Promise<RegisteredProject>;
  /** Writes another event of the context `projects`. */
  readonly record: (projectId: string, type: string, data: Record<string, unknown>) => Promise<void>;
  /** Every item of both tables: what a refused command must leave as it was. */
  readonly itemCount: () => number;
}

/** The real context `approvals` of the demonstration county, in memory, on 2 March 2026, 09:00 in Shanghai. */
export const createInMemoryApprovals = (county = demoCounty): InMemoryApprovals => {
  let now = Date.parse('2026-03-02T09:00:00+08:00');
  const clock = (): number => now;
  const newId = createNewId(clock);
  const journal = createInMemoryJournal(clock, table);
  const { tables } = journal.dynamo;
  const client = withIndexes(journal.client, tables, approvalsIndexes);
  const calendar = createCalendarStore(client, table);
  const current = createCurrentCalendar({ clock, ...calendar });
  const days = { calendar: current.calendar, county };
  const errors: string[] = [];
  const keys = { ring: emptyKeyRing };
  const record: InMemoryApprovals['record'] = async (project, type, data) => {
    await journal.commit({ chain: project, events: [{ type, project, actor: anActor(), data }], writes: [] });
  };
  return {
    keys,
    refresh: current.refresh,
    journal,
    client,
    table,
    errors,
    record,
    at: (moment) => void (now = Date.parse(`${moment}:00+08:00`)),
    advance: (milliseconds) => void (now += milliseconds),
    itemCount: () => tables.all(table).length + tables.all(journal.journalTable).length,
    register: async (changes = {}, flowType = 3) => {
      const projectId = newId('prj');
      const { site: _, works, ...facts } = officeDeclaration(changes);
      const named = works.map((one) => ({ worksId: newId('wrk'), name: one.name, buildings: [] }));
      const more = { flowType, rulesVersion: '2026-1', warnings: [] };
      await record(projectId, 'project-registered', { ...facts, ...more, works: named });
      return { projectId, works: named.map(({ worksId }) => worksId) };
    },
    ports: {
      clock,
      newId,
      rules: county,
      days,
      calendar,
      reminders: createReminderStore(client, table),
      consultations: createConsultationStore(client, table),
      links: createLinkStore(client, table),
      outages: createOutageStore(client, table),
      newToken: () => createHash('sha256').update(newId('evt')).digest('base64url'),
      county: '999901',
      store: createApprovalStore(client, table),
      write: createApprovalWrites(table, days),
      commit: journal.commit,
      readJournal: journal.read,
      vault: createVault(journal.client, journal.journalTable),
      keys: keepKeyRing(async () => ({ ring: keys.ring, versionId: 'version-1' }), clock),
      idempotency: { find: createFindRepetition(journal.client, table, clock) },
      log: { error: (message, facts) => void errors.push(`${message} ${String(facts['error'])}`) },
    },
  };
};
