import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { shanghaiIso } from '../../../shared/kernel/shanghai-time.ts';
import type { CasePorts } from '../approval-ports.ts';
import { approvalEvent, systemActor } from '../use-cases/case-event.ts';
import { readDossier } from '../use-cases/read-dossier.ts';

/**
 * Raises the generation of an application that stands at this one. The starter follows the event and starts the next
 * execution; the old one is told by its next Look that it is over.
 */
export const renewApplication =
  (ports: CasePorts) =>
  async (applicationId: string, generation: number, why: string): Promise<void> => {
    const place = await ports.store.findPlace(applicationId);
    const dossier = place && (await readDossier(ports)(place.projectId));
    const application = dossier?.applications.find((one) => one.applicationId === applicationId);
    if (application === undefined || application.generation !== generation) return;
    const { projectId: project, scope } = application;
    const where = { project, scope, application: applicationId, actor: systemActor };
    const raisedAt = shanghaiIso(ports.clock());
    const outcome = await ports.commit({
      chain: project,
      events: [approvalEvent('application-renewed', where, { generation: generation + 1, why, raisedAt })],
      writes: [ports.write.generation(application, raisedAt)],
    });
    if (outcome.kind === 'busy') throw new DomainError('journal.busy');
  };
