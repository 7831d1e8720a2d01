import type { Caller } from '../../../shared/http/route.ts';
import { allStages } from '../domain/stage-standing.ts';
import { openProject } from './open-project.ts';
import type { ReadPorts } from './read-as-of-now.ts';

/** How the stages of a project stand. @throws DomainError `projects.not-found` */
export const readStages = (ports: ReadPorts) => async (caller: Caller, projectId: string) => {
  const dossier = await openProject(ports)(caller, projectId);
  const around = { rules: ports.rules.rules, clock: ports.days, now: ports.clock() };
  return { projectId, flowType: dossier.guide.flowType, stages: allStages(around, dossier) };
};
