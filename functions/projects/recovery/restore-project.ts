import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { StateWrite } from '../../../shared/journal/commit-types.ts';
import type { JournalEvent, LinkedEvent } from '../../../shared/journal/event.ts';
import type { ReadPage } from '../../../shared/journal/read.ts';
import { rebuildProject } from './rebuild-project.ts';
import type { ProjectWrites } from '../store/project-writes.ts';

type Put = NonNullable<TransactWriteItem['Put']>;

export interface RestorePorts {
  readonly readJournal: ReadPage<LinkedEvent>;
  /** Names the first broken link of a chain, or nothing. */
  readonly verify: (projectId: string) => Promise<{ readonly valid: boolean }>;
  readonly write: ProjectWrites;
  /** Writes an item that must not be there. */
  readonly putNew: (put: Pick<Put, 'TableName' | 'Item'>) => Promise<void>;
}

export type Restored =
  | { readonly kind: 'restored'; readonly items: number }
  /** The chain does not hold: people must look at it before anything is built on it. */
  | { readonly kind: 'broken' }
  /** The chain is of no project. */
  | { readonly kind: 'not-a-project' };

const readAll = async (readJournal: RestorePorts['readJournal'], chain: string): Promise<JournalEvent[]> => {
  const events: JournalEvent[] = [];
  for (;;) {
    const page = await readJournal(chain, events.length);
    events.push(...page.events.map(({ event }) => event));
    if (!page.more || page.events.length === 0) return events;
  }
};

const putOf = ({ subject, write }: StateWrite): Put => {
  if (write.Put === undefined) throw new TypeError(`${subject} is not put`);
  return write.Put;
};

/**
 * Builds the items of one project in an empty table from its journal. Not rebuilt: records of idempotency, which live
 * for a day; heads of the witness and cursors, which the witness writes again when it is told of the project.
 */
export const restoreProject =
  ({ readJournal, verify, write, putNew }: RestorePorts) =>
  async (projectId: string): Promise<Restored> => {
    const rebuilt = rebuildProject(await readAll(readJournal, projectId));
    if (rebuilt === undefined) return { kind: 'not-a-project' };
    if (!(await verify(projectId)).valid) return { kind: 'broken' };
    const { project, site, works, buildings, parties, land } = rebuilt;
    const writes = [
      write.code(project),
      write.project(project),
      write.site(projectId, site),
      ...works.map(write.works),
      ...buildings.map(write.building),
      ...parties.map(write.party),
      ...land.map(write.land),
    ].map(putOf);
    for (const { TableName, Item } of writes) await putNew({ TableName, Item });
    return { kind: 'restored', items: writes.length };
  };
