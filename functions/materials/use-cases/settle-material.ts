import type { Commit } from '../../../shared/journal/commit-types.ts';
import { DomainError } from '../../../shared/kernel/domain-error.ts';
import type { CleanMaterial, RefusedMaterial } from '../domain/material.ts';
import type { MaterialWrites } from '../store/material-writes.ts';
import { materialEvent, materialsActor } from './material-event.ts';

interface Ports {
  readonly write: MaterialWrites;
  readonly commit: Commit;
}

const eventOf = (settled: CleanMaterial | RefusedMaterial) => {
  const { projectId: project, materialId, material } = settled;
  const where = { project, actor: materialsActor };
  return settled.state === 'clean'
    ? materialEvent('material-promoted', where, {
        materialId,
        material,
        objectVersion: settled.objectVersion,
      })
    : materialEvent('material-refused', where, { materialId, material, reason: settled.reason });
};

/**
 * Writes what became of a pending material, with its event; false when another was first.
 * @throws DomainError `journal.busy`
 */
export const settleMaterial =
  ({ write, commit }: Ports) =>
  async (settled: CleanMaterial | RefusedMaterial): Promise<boolean> => {
    const outcome = await commit({
      chain: settled.projectId,
      events: [eventOf(settled)],
      writes: [write.material(settled)],
    });
    if (outcome.kind === 'committed') return true;
    if (outcome.kind === 'lost') return false;
    throw new DomainError('journal.busy');
  };
