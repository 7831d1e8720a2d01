import type { Caller } from '../../../shared/http/route.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { Material } from '../domain/material.ts';
import { mayReadMaterials } from '../domain/standing.ts';
import type { MaterialPorts } from '../material-ports.ts';
import { readProjectFacts } from './read-project-facts.ts';

/** @throws DomainError `materials.not-found` when there is none, or its project is not the caller's */
export const openMaterial =
  (ports: Pick<MaterialPorts, 'store' | 'readJournal'>) =>
  async (caller: Caller, materialId: string): Promise<Material> => {
    const projectId = await ports.store.findProjectOf(materialId);
    const material = projectId === undefined ? undefined : await ports.store.find({ projectId, materialId });
    if (material === undefined) throw new DomainError('materials.not-found');
    if (!mayReadMaterials(caller, await readProjectFacts(ports)(material.projectId)))
      throw new DomainError('materials.not-found');
    return material;
  };
