import { nationalCatalogue } from '../../../../shared/catalogue/catalogue.ts';
import type { Bilingual } from '../../../../shared/kernel/bilingual.ts';

/** An item as people call it, with its id. */
export const nameItem = (id: string): Bilingual => {
  const name = nationalCatalogue.items.get(id)?.name;
  return name === undefined ? { zh: id, en: id } : { zh: `${name.zh}（${id}）`, en: `${name.en} (${id})` };
};
