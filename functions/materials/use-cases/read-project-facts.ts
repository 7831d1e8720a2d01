import { applicationFiled } from '../../../shared/contracts/case-events.ts';
import { projectRegistered } from '../../../shared/contracts/project-events.ts';
import type { JournalEvent } from '../../../shared/journal/event.ts';
import type { ProjectFacts } from '../domain/project-facts.ts';
import type { MaterialPorts } from '../material-ports.ts';

/** Events that a request may read again before what they say is kept. */
const mostUnkept = 50;

const fold = (facts: ProjectFacts, { number, type, data }: JournalEvent): ProjectFacts => {
  if (type === 'project-registered') return { ...facts, number, owner: projectRegistered.parse(data).owner };
  if (type !== 'application-filed') return { ...facts, number };
  const departments = applicationFiled.parse(data).cases.map(({ department }) => department);
  return { ...facts, number, departments: [...new Set([...facts.departments, ...departments])] };
};

/** Owner and departments of a project as its journal tells them now, read from where they were kept last. */
export const readProjectFacts =
  ({ store, readJournal }: Pick<MaterialPorts, 'store' | 'readJournal'>) =>
  async (projectId: string): Promise<ProjectFacts> => {
    const kept = await store.readFacts(projectId);
    let facts = kept;
    let more = true;
    while (more) {
      const page = await readJournal(projectId, facts.number);
      facts = page.events.map(({ event }) => event).reduce(fold, facts);
      more = page.more;
    }
    if (facts.number - kept.number > mostUnkept) await store.keepFacts(projectId, facts);
    return facts;
  };
