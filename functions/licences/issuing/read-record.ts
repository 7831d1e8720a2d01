import type { LinkedEvent } from '../../../shared/journal/event.ts';
import type { ReadPage } from '../../../shared/journal/read.ts';
import type { ProjectRecord } from '../domain/project-record.ts';
import { composing } from './composing.ts';
import { foldRecord } from './fold-record.ts';

export type ReadRecord = (projectId: string, upTo: number) => Promise<ProjectRecord | undefined>;

const pageSize = 200;

/**
 * Folds a project from the beginning of its chain to the event with this number, which it includes.
 * @throws DomainError `licences.not-composed` when an event is not what the contract says
 */
export const createReadRecord =
  (readJournal: ReadPage<LinkedEvent>): ReadRecord =>
  async (projectId, upTo) => {
    let record: ProjectRecord | undefined;
    let after = 0;
    while (after < upTo) {
      const { events } = await readJournal(projectId, after, Math.min(pageSize, upTo - after));
      const last = events.at(-1)?.event.number;
      if (last === undefined) break;
      const folded = record;
      record = await composing(() =>
        foldRecord(
          folded,
          events.map(({ event }) => event),
        ),
      );
      after = last;
    }
    return record;
  };
