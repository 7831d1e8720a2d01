import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { restoreApprovals } from '../../functions/approvals/recovery/restore-approvals.ts';
import { createCalendarStore } from '../../functions/approvals/store/calendar-store.ts';
import { createConsultationStore } from '../../functions/approvals/store/consultation-store.ts';
import { createOutageStore } from '../../functions/approvals/store/outage-store.ts';
import { createToldStore } from '../../functions/departments/recovery/told-store.ts';
import { restoreDepartments } from '../../functions/departments/recovery/restore-departments.ts';
import { createDepartmentWrites } from '../../functions/departments/store/department-writes.ts';
import { restoreLicences } from '../../functions/licences/recovery/restore-licences.ts';
import { createLicenceWrites } from '../../functions/licences/store/licence-writes.ts';
import { restoreMaterials } from '../../functions/materials/recovery/restore-materials.ts';
import { createMaterialWrites } from '../../functions/materials/store/material-writes.ts';
import { restoreNotices } from '../../functions/notices/recovery/restore-notices.ts';
import { createNoticeWrites } from '../../functions/notices/store/notice-writes.ts';
import { restoreProjects } from '../../functions/projects/recovery/restore-projects.ts';
import { createProjectWrites } from '../../functions/projects/store/project-writes.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import type { JournalEvent } from '../../shared/journal/event.ts';
import { countyChain } from '../../shared/journal/keys.ts';
import { createReadJournal } from '../../shared/journal/read.ts';
import { readChain, type RestoreContext } from '../../shared/journal/restore-chain.ts';
import { createVault } from '../../shared/journal/vault.ts';
import { systemClock } from '../../shared/kernel/clock.ts';
import { approvalsCounty } from '../contexts/approvals-county.ts';
import { knownDepartments } from '../contexts/departments-county.ts';
import { licencesCounty } from '../contexts/licences-county.ts';
import type { County } from '../counties/schema.ts';

export const recoverable = [
  'projects',
  'materials',
  'approvals',
  'licences',
  'departments',
  'notices',
] as const;

export type Recoverable = (typeof recoverable)[number];

export interface RecoveredTables {
  readonly journal: string;
  /** Names of the tables that are rebuilt. */
  readonly tables: Partial<Readonly<Record<Recoverable, string>>>;
}

/** What rebuilds each of the tables of a county. */
export const countyRestorers = (
  client: DynamoDBClient,
  county: County,
  { journal, tables }: RecoveredTables,
): Readonly<Record<string, RestoreContext>> => {
  let countyEvents: Promise<readonly JournalEvent[]> | undefined;
  const readCounty = (): Promise<readonly JournalEvent[]> =>
    (countyEvents ??= readChain(createReadJournal(client, journal), countyChain));
  const vault = createVault(client, journal);
  const of: Readonly<Record<Recoverable, (table: string) => RestoreContext>> = {
    projects: (table) => restoreProjects(createProjectWrites(table)),
    materials: (table) => restoreMaterials({ vault, write: createMaterialWrites(table) }),
    approvals: (table) =>
      restoreApprovals({
        clock: systemClock,
        table,
        county: approvalsCounty(county),
        readCounty,
        calendar: createCalendarStore(client, table),
        outages: createOutageStore(client, table),
        consultations: createConsultationStore(client, table),
        rendezvous: createCursorStore(client, table, 'approvals-rendezvous'),
        starter: createCursorStore(client, table, 'approvals-starter'),
      }),
    licences: (table) =>
      restoreLicences({
        rules: licencesCounty(county).rules,
        write: createLicenceWrites(table),
        cursors: createCursorStore(client, table, 'licences-issuer'),
      }),
    departments: (table) =>
      restoreDepartments({
        departments: knownDepartments(county),
        readCounty,
        tellings: createToldStore(client, journal),
        vault,
        write: createDepartmentWrites(table),
        cursors: createCursorStore(client, table, 'departments-feed'),
      }),
    notices: (table) =>
      restoreNotices({
        write: createNoticeWrites(table),
        cursors: createCursorStore(client, table, 'notices-writer'),
      }),
  };
  return Object.fromEntries(
    recoverable.flatMap((name) => {
      const table = tables[name];
      return table === undefined ? [] : [[name, of[name](table)]];
    }),
  );
};
