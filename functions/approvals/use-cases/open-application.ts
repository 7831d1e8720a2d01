import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { CasePorts } from '../approval-ports.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import type { Dossier } from '../domain/dossier.ts';
import { mayReadCase } from '../domain/standing.ts';
import type { ApplicationRecord } from '../domain/stage-record.ts';
import { readDossier } from './read-dossier.ts';

interface OpenedApplication {
  readonly dossier: Dossier;
  readonly application: ApplicationRecord;
  readonly cases: readonly ApprovalCase[];
}

/** @throws DomainError `applications.not-found` when there is none, or none of its cases is the caller's */
export const openApplication =
  (ports: Pick<CasePorts, 'store' | 'readJournal' | 'rules'>) =>
  async (caller: Caller, applicationId: string): Promise<OpenedApplication> => {
    const place = await ports.store.findPlace(applicationId);
    const dossier = place && (await readDossier(ports)(place.projectId));
    const application = dossier?.applications.find((one) => one.applicationId === applicationId);
    const cases = dossier?.cases.filter((one) => one.applicationId === applicationId) ?? [];
    if (dossier === undefined || application === undefined || !cases.some((one) => mayReadCase(caller, one)))
      throw new DomainError('applications.not-found');
    return { dossier, application, cases };
  };
