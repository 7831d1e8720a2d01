import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { foldProject } from '../../../shared/contracts/fold-project.ts';
import type { FoldedProject } from '../../../shared/contracts/project-facts.ts';
import type { JournalEvent, LinkedEvent } from '../../../shared/journal/event.ts';
import type { CasePorts } from '../approval-ports.ts';
import { foldRest } from '../use-cases/read-dossier.ts';

export interface FactsPorts extends Pick<CasePorts, 'readJournal'> {
  readonly findFacts: (projectId: string) => Promise<FoldedProject>;
  readonly writeFacts: (folded: FoldedProject) => readonly TransactWriteItem[];
}

const ofProject: ReadonlySet<string> = new Set([
  'project-registered',
  'project-amended',
  'building-amended',
  'works-split',
  'works-merged',
  'land-recorded',
]);

// A command reads the events after the kept number: so many at most.
const longestTail = 25;

/** Whether the kept facts move on with an event. */
export const bringsFacts = ({ type, number }: JournalEvent): boolean =>
  ofProject.has(type) || number % longestTail === 0;

/**
 * Keeps the folded facts of a project near its journal's end, so that commands have little to fold and an owner's
 * projects can be listed; with every event on the way, those that bring no fold of their own too. Nothing depends on it having run: whoever reads the facts folds what is missing.
 */
export const createFoldFacts =
  ({ findFacts, writeFacts, readJournal }: FactsPorts) =>
  async ({ event }: LinkedEvent, rest: readonly LinkedEvent[]): Promise<readonly TransactWriteItem[]> => {
    if (!bringsFacts(event)) return [];
    const kept = await findFacts(event.project);
    if (kept.number >= event.number) return [];
    const isNext = kept.number === event.number - 1;
    const known = [event, ...rest.map((linked) => linked.event)];
    return writeFacts(
      isNext ? foldProject(kept, known) : await foldRest({ readJournal })(event.project, kept),
    );
  };
