import { materials } from '../../../../shared/catalogue/materials.ts';
import type { Bilingual } from '../../../../shared/kernel/bilingual.ts';

const names: ReadonlyMap<string, Bilingual> = new Map(Object.entries(materials));

/** A material as people call it. */
export const nameMaterial = (id: string): Bilingual => names.get(id) ?? { zh: id, en: id };
