import type { ProjectFacts } from '../domain/project-facts.ts';
import type { MaterialPorts } from '../material-ports.ts';
import { foldFacts } from './fold-facts.ts';

/** Events that a request may read again before what they say is kept. */
const mostUnkept = 50;

/** Owner, departments and materials of a project as its journal tells them now, read from where they were kept last. */
export const readProjectFacts =
  ({ store, readJournal }: Pick<MaterialPorts, 'store' | 'readJournal'>) =>
  async (projectId: string): Promise<ProjectFacts> => {
    const kept = await store.readFacts(projectId);
    let facts = kept;
    let more = true;
    while (more) {
      const page = await readJournal(projectId, facts.number);
      facts = page.events.map(({ event }) => event).reduce(foldFacts, facts);
      more = page.more;
    }
    if (facts.number - kept.number > mostUnkept) await store.keepFacts(projectId, facts);
    return facts;
  };
