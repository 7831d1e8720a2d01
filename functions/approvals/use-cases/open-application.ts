import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { ApprovalCase } from '../domain/approval-case.ts';
import type { Dossier } from '../domain/dossier.ts';
import { leadOf } from '../domain/correction-notice.ts';
import { departmentOf } from '../../../shared/kernel/standing.ts';
import { mayReadCase } from '../domain/standing.ts';
import type { ApplicationRecord } from '../domain/stage-record.ts';
import type { ReadPorts } from './read-as-of-now.ts';

interface OpenedApplication {
  readonly dossier: Dossier;
  readonly application: ApplicationRecord;
  readonly cases: readonly ApprovalCase[];
}

/**
 * An application: as it is by now for whom it is shown to, as it is stored for what is written on.
 * @throws DomainError `applications.not-found` when there is none, or none of its cases is the caller's; the lead department reads all
 */
export const openApplication =
  (ports: ReadPorts, read: (projectId: string) => Promise<Dossier | undefined>) =>
  async (caller: Caller, applicationId: string): Promise<OpenedApplication> => {
    const place = await ports.store.findPlace(applicationId);
    const dossier = place && (await read(place.projectId));
    const application = dossier?.applications.find((one) => one.applicationId === applicationId);
    const cases = dossier?.cases.filter((one) => one.applicationId === applicationId) ?? [];
    const mayRead =
      cases.some((one) => mayReadCase(caller, one)) ||
      (application !== undefined && departmentOf(caller)?.department === leadOf(ports.days, application));
    if (dossier === undefined || application === undefined || !mayRead)
      throw new DomainError('applications.not-found');
    return { dossier, application, cases };
  };
