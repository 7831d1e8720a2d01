import type { Caller } from '../../../shared/http/route.ts';
import type { CasePorts } from '../approval-ports.ts';
import { allStages } from '../domain/stage-standing.ts';
import { openProject } from './open-project.ts';

/** How the stages of a project stand. @throws DomainError `projects.not-found` */
export const readStages =
  (ports: Pick<CasePorts, 'store' | 'readJournal' | 'rules' | 'days' | 'clock'>) =>
  async (caller: Caller, projectId: string) => {
    const dossier = await openProject(ports)(caller, projectId);
    const around = { rules: ports.rules.rules, clock: ports.days, now: ports.clock() };
    return { projectId, flowType: dossier.guide.flowType, stages: allStages(around, dossier) };
  };
