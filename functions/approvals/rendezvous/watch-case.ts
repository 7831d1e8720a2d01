import type { CasePorts } from '../approval-ports.ts';
import { whatIsDue } from '../domain/due-action.ts';
import { bringUpToDate, type OpenedCase, readCaseFile } from '../use-cases/bring-up-to-date.ts';
import type { CaseWatch } from './rendezvous-ports.ts';

const watchOf = ({ days, clock }: CasePorts, { dossier, one }: OpenedCase): CaseWatch => {
  const application = dossier.applications.find((found) => found.applicationId === one.applicationId);
  return {
    closed: one.nextTimer === undefined,
    revision: one.revision,
    due: whatIsDue(days, dossier, one, clock()).kind !== 'none',
    nextTimer: one.nextTimer === undefined ? undefined : Date.parse(one.nextTimer),
    generation: application?.generation ?? 1,
  };
};

/** Reads a case and changes nothing. @throws DomainError `cases.not-found` */
export const watchCase =
  (ports: CasePorts) =>
  async (caseId: string): Promise<CaseWatch> =>
    watchOf(ports, await readCaseFile(ports)(caseId));

/** Writes what is due, then reads. @throws DomainError `cases.not-found`, `journal.busy` */
export const settleCase =
  (ports: CasePorts) =>
  async (caseId: string): Promise<CaseWatch> =>
    watchOf(ports, await bringUpToDate(ports)(caseId));
