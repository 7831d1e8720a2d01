import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { createGuide } from '../../../shared/catalogue/guide.ts';
import { foldProject } from '../../../shared/contracts/fold-project.ts';
import type { FoldedProject } from '../../../shared/contracts/project-facts.ts';
import type { CasePorts } from '../approval-ports.ts';
import type { Dossier } from '../domain/dossier.ts';

type Ports = Pick<CasePorts, 'store' | 'readJournal' | 'rules'>;

/** The project as its journal tells it now: what was kept, and every event after it. */
export const foldRest =
  ({ readJournal }: Pick<Ports, 'readJournal'>) =>
  async (projectId: string, kept: FoldedProject): Promise<FoldedProject> => {
    let folded = kept;
    let more = true;
    while (more) {
      const page = await readJournal(projectId, folded.number);
      folded = foldProject(
        folded,
        page.events.map(({ event }) => event),
      );
      more = page.more;
    }
    return folded;
  };

/** A project with everything filed for it; undefined when its journal knows no such project. */
export const readDossier =
  (ports: Ports) =>
  async (projectId: string): Promise<Dossier | undefined> => {
    const { folded, ...partition } = await ports.store.readProject(projectId);
    const { facts, number } = await foldRest(ports)(projectId, folded);
    if (facts === undefined) return undefined;
    const { flowType, attributes } = facts;
    const guide = createGuide(nationalCatalogue, ports.rules.rules, flowType, attributes);
    return { number, project: facts, guide, ...partition };
  };
