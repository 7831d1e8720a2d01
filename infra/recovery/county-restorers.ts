import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { restoreLicences } from '../../functions/licences/recovery/restore-licences.ts';
import { createLicenceWrites } from '../../functions/licences/store/licence-writes.ts';
import { restoreMaterials } from '../../functions/materials/recovery/restore-materials.ts';
import { createMaterialWrites } from '../../functions/materials/store/material-writes.ts';
import { restoreProjects } from '../../functions/projects/recovery/restore-projects.ts';
import { createProjectWrites } from '../../functions/projects/store/project-writes.ts';
import { createCursorStore } from '../../shared/journal/cursor-store.ts';
import type { RestoreContext } from '../../shared/journal/restore-chain.ts';
import { createVault } from '../../shared/journal/vault.ts';
import { licencesCounty } from '../contexts/licences-county.ts';
import type { County } from '../counties/schema.ts';

export const recoverable = ['projects', 'materials', 'licences'] as const;

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
  const of: Readonly<Record<Recoverable, (table: string) => RestoreContext>> = {
    projects: (table) => restoreProjects(createProjectWrites(table)),
    materials: (table) =>
      restoreMaterials({ vault: createVault(client, journal), write: createMaterialWrites(table) }),
    licences: (table) =>
      restoreLicences({
        rules: licencesCounty(county).rules,
        write: createLicenceWrites(table),
        cursors: createCursorStore(client, table, 'licences-issuer'),
      }),
  };
  return Object.fromEntries(
    recoverable.flatMap((name) => {
      const table = tables[name];
      return table === undefined ? [] : [[name, of[name](table)]];
    }),
  );
};
