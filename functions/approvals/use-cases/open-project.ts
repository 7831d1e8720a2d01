import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { Dossier } from '../domain/dossier.ts';
import { mayReadProject } from '../domain/standing.ts';
import { type ReadPorts, readAsOfNow } from './read-as-of-now.ts';

/** A project as it is by now. @throws DomainError `projects.not-found` when there is none, or it is not the caller's */
export const openProject =
  (ports: ReadPorts) =>
  async (caller: Caller, projectId: string): Promise<Dossier> => {
    const dossier = await readAsOfNow(ports)(projectId);
    if (dossier === undefined || !mayReadProject(caller, dossier.project.owner))
      throw new DomainError('projects.not-found');
    return dossier;
  };
