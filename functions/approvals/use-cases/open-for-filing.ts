import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { CasePorts } from '../approval-ports.ts';
import { asOfNow } from '../domain/as-of-now.ts';
import { type Dossier, endedCases } from '../domain/dossier.ts';
import { ownerRole } from '../../../shared/kernel/standing.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { readDossier } from './read-dossier.ts';

interface OpenedForFiling {
  readonly dossier: Dossier;
  readonly role: 'applicant' | 'agent' | 'window';
}

/**
 * A project on which the caller files a form. Cases that have ended by now are written first: their items may be filed
 * again, and their end is not the end of what is filed after it.
 * @throws DomainError `projects.not-found`, `journal.busy`
 */
export const openForFiling =
  (ports: CasePorts) =>
  async (caller: Caller, projectId: string): Promise<OpenedForFiling> => {
    const dossier = await readDossier(ports)(projectId);
    const role = dossier && ownerRole(caller, dossier.project.owner);
    if (dossier === undefined || role === undefined) throw new DomainError('projects.not-found');
    const around = { rules: ports.rules.rules, clock: ports.days, now: ports.clock() };
    const known = new Set(endedCases(dossier));
    const unwritten = endedCases(asOfNow(around, dossier)).filter((caseId) => !known.has(caseId));
    for (const caseId of unwritten) await bringUpToDate(ports)(caseId);
    const written = unwritten.length === 0 ? dossier : await readDossier(ports)(projectId);
    return { dossier: written ?? dossier, role };
  };
