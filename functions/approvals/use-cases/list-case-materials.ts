import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import { mayReadCase } from '../domain/standing.ts';
import { type ReadPorts, readAsOfNow } from './read-as-of-now.ts';

/**
 * What the application of a case attached, and what became of each file.
 * @throws DomainError `cases.not-found` when there is none, or it is not the caller's
 */
export const listCaseMaterials = (ports: ReadPorts) => async (caller: Caller, caseId: string) => {
  const place = await ports.store.findPlace(caseId);
  const dossier = place && (await readAsOfNow(ports)(place.projectId));
  const one = dossier?.cases.find((found) => found.caseId === caseId);
  if (dossier === undefined || one === undefined || !mayReadCase(caller, one))
    throw new DomainError('cases.not-found');
  const filed = dossier.applications.find(({ applicationId }) => applicationId === one.applicationId);
  const known = dossier.project.materials ?? {};
  return {
    materials: (filed?.materials ?? []).map(({ material, materialId }) => {
      const reason = known[materialId]?.reason;
      return {
        material,
        materialId,
        // filed before this was known of a file
        status: known[materialId]?.state ?? 'unknown',
        ...(reason !== undefined && { reason }),
        document: `/materials/${materialId}/document`,
      };
    }),
  };
};
