import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { CasePorts } from '../approval-ports.ts';
import type { Dossier } from '../domain/dossier.ts';
import { mayReadProject } from '../domain/standing.ts';
import { readDossier } from './read-dossier.ts';

/** @throws DomainError `projects.not-found` when there is none, or it is not the caller's */
export const openProject =
  (ports: Pick<CasePorts, 'store' | 'readJournal' | 'rules'>) =>
  async (caller: Caller, projectId: string): Promise<Dossier> => {
    const dossier = await readDossier(ports)(projectId);
    if (dossier === undefined || !mayReadProject(caller, dossier.project.owner))
      throw new DomainError('projects.not-found');
    return dossier;
  };
