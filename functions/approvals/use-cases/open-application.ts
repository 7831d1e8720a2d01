import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import type { Dossier } from '../domain/dossier.ts';
import { mayReadCase } from '../domain/standing.ts';
import type { ApplicationRecord } from '../domain/stage-record.ts';
import { type ReadPorts, readAsOfNow } from './read-as-of-now.ts';

interface OpenedApplication {
  readonly dossier: Dossier;
  readonly application: ApplicationRecord;
  readonly cases: readonly ApprovalCase[];
}

/**
 * An application as it is by now; `read` says otherwise for what is written on.
 * @throws DomainError `applications.not-found` when there is none, or none of its cases is the caller's
 */
export const openApplication =
  (ports: ReadPorts, read = readAsOfNow(ports)) =>
  async (caller: Caller, applicationId: string): Promise<OpenedApplication> => {
    const place = await ports.store.findPlace(applicationId);
    const dossier = place && (await read(place.projectId));
    const application = dossier?.applications.find((one) => one.applicationId === applicationId);
    const cases = dossier?.cases.filter((one) => one.applicationId === applicationId) ?? [];
    if (dossier === undefined || application === undefined || !cases.some((one) => mayReadCase(caller, one)))
      throw new DomainError('applications.not-found');
    return { dossier, application, cases };
  };
