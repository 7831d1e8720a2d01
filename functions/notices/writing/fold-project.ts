import * as z from 'zod/mini';
import {
  partyNamed,
  projectAmended,
  projectRegistered,
  worksMerged,
  worksSplit,
} from '../../../shared/contracts/project-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { KnownProject } from '../domain/known-project.ts';

/** Events of a project that papers tell of. */
export const projectChanges: ReadonlySet<string> = new Set([
  'project-registered',
  'project-amended',
  'party-named',
  'works-split',
  'works-merged',
]);

/** 建设单位 */
const ownerType = 1;

const named = z.object({ name: z.optional(z.string()), ownerName: z.optional(z.string()) });

interface Party {
  readonly type: number;
  readonly name: string;
  readonly creditCode: string;
}

const ownerNameOf = (parties: readonly Party[], owner: string): string | undefined =>
  parties.find(({ type, creditCode }) => type === ownerType && creditCode === owner)?.name;

const registered = ({ project, data }: JournalEvent): KnownProject => {
  const { code, name, owner, works, parties } = projectRegistered.parse(data);
  return {
    projectId: project,
    code,
    name,
    owner,
    ownerName: ownerNameOf(parties, owner),
    works: Object.fromEntries(works.map((one) => [one.worksId, one.name])),
  };
};

const withWorks = (
  project: KnownProject,
  works: readonly { readonly worksId: string; readonly name?: string | undefined }[],
): KnownProject => ({
  ...project,
  works: {
    ...project.works,
    ...Object.fromEntries(
      works.flatMap(({ worksId, name }) => (name === undefined ? [] : [[worksId, name]])),
    ),
  },
});

/** The project after an event; the same one when the event changes nothing that papers say. */
export const foldProject = (
  before: KnownProject | undefined,
  event: JournalEvent,
): KnownProject | undefined => {
  if (event.type === 'project-registered') return registered(event);
  if (before === undefined) return undefined;
  switch (event.type) {
    case 'project-amended': {
      const { changes, works = [] } = projectAmended.parse(event.data);
      const { name = before.name, ownerName = before.ownerName } = named.parse(changes);
      return withWorks({ ...before, name, ownerName }, works);
    }
    case 'party-named': {
      const ownerName = ownerNameOf([partyNamed.parse(event.data)], before.owner);
      return ownerName === undefined ? before : { ...before, ownerName };
    }
    case 'works-split':
      return withWorks(before, worksSplit.parse(event.data).into);
    case 'works-merged':
      return withWorks(before, [worksMerged.parse(event.data).into]);
    default:
      return before;
  }
};
