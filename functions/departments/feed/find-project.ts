import { projectRegistered } from '../../../shared/contracts/project-events.ts';
import type { JournalEvent, LinkedEvent } from '../../../shared/journal/event.ts';
import type { ReadPage } from '../../../shared/journal/read.ts';
import type { DepartmentStore } from '../store/department-store.ts';
import type { KnownProject } from '../store/project-item.ts';

export interface ProjectPorts {
  readonly store: Pick<DepartmentStore, 'findProject'>;
  readonly readJournal: ReadPage<LinkedEvent>;
}

/** A project whose owner was told of nothing yet, by the first event of its journal. */
export const projectOf = (first: JournalEvent | undefined): KnownProject | undefined => {
  if (first?.type !== 'project-registered') return undefined;
  const { code, owner } = projectRegistered.parse(first.data);
  return { projectId: first.project, code, owner, told: 0 };
};

/** The project of an event as it is known, or, before its owner was told of anything, as its registration says. */
export const findProject =
  ({ store, readJournal }: ProjectPorts) =>
  async (event: JournalEvent): Promise<KnownProject | undefined> => {
    const known = await store.findProject(event.project);
    if (known !== undefined) return known;
    if (event.number === 1) return projectOf(event);
    const { events } = await readJournal(event.project, 0, 1);
    return projectOf(events[0]?.event);
  };
