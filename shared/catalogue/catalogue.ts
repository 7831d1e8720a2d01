import type { CatalogueItem } from './catalogue-item.ts';
import { stage1 } from './items/stage-1.ts';
import { stage2 } from './items/stage-2.ts';
import { stage3 } from './items/stage-3.ts';
import { stage4 } from './items/stage-4.ts';

/** The items of the national permit list that this release knows. A case keeps the version of its filing day. */
export interface Catalogue {
  readonly version: string;
  readonly items: ReadonlyMap<string, CatalogueItem>;
}

const everyItem: readonly CatalogueItem[] = [...stage1, ...stage2, ...stage3, ...stage4];

/** @throws RangeError when a prerequisite or container names an unknown item, or prerequisites run in a circle. */
export const createCatalogue = (version: string, items: readonly CatalogueItem[]): Catalogue => {
  const byId = new Map(items.map((item) => [item.id, item]));
  if (byId.size !== items.length) throw new RangeError('an item id stands twice in the catalogue');
  const settled = new Set<string>();
  const visit = (item: CatalogueItem, path: readonly string[]): void => {
    if (path.includes(item.id))
      throw new RangeError(`prerequisites run in a circle: ${[...path, item.id].join(' ')}`);
    if (settled.has(item.id)) return;
    for (const name of [
      ...item.prerequisites.map((one) => one.item),
      ...(item.inside ? [item.inside] : []),
    ]) {
      const next = byId.get(name);
      if (next === undefined) throw new RangeError(`${item.id} names the unknown item ${name}`);
      visit(next, [...path, item.id]);
    }
    settled.add(item.id);
  };
  for (const item of items) visit(item, []);
  return { version, items: byId };
};

export const nationalCatalogue = createCatalogue('2026-1', everyItem);
