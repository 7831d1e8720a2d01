import type { RestoreContext } from '../../../shared/journal/restore-chain.ts';
import type { Vault } from '../../../shared/journal/vault.ts';
import type { MaterialWrites } from '../store/material-writes.ts';
import { rebuildMaterials } from './rebuild-materials.ts';

export interface RestoreMaterialsPorts {
  readonly vault: Pick<Vault, 'reveal'>;
  readonly write: MaterialWrites;
}

/**
 * The materials of one project and their pointers. Not rebuilt: the facts of the project that were kept, which whoever
 * needs them folds again. A name that was erased from the vault is replaced by the one of the catalogue.
 */
export const restoreMaterials =
  ({ vault, write }: RestoreMaterialsPorts): RestoreContext =>
  async ({ events }) => {
    const restored = rebuildMaterials(events).map(async ({ material, fileNameIn }) => {
      const kept = fileNameIn === undefined ? undefined : await vault.reveal(fileNameIn);
      const named = { ...material, fileName: kept?.name ?? material.fileName };
      return [write.material(named), write.pointer(named)];
    });
    return (await Promise.all(restored)).flat();
  };
