import type { Dossier } from './dossier.ts';
import type { Filing } from './check-filing.ts';

/**
 * What the items of a form ask for and was not attached. It stops nothing: what is wanting is asked for at the window,
 * by a correction.
 */
export const missingMaterials = (
  { guide }: Pick<Dossier, 'guide'>,
  { items, materials = [] }: Pick<Filing, 'items' | 'materials'>,
): readonly { readonly item: string; readonly materials: readonly string[] }[] => {
  const attached = new Set(materials.map(({ material }) => material));
  return items.flatMap((id) => {
    const wanted = guide.items.find(({ item }) => item.id === id)?.item.materials ?? [];
    const lacking = wanted.filter((material) => !attached.has(material));
    return lacking.length === 0 ? [] : [{ item: id, materials: lacking }];
  });
};
