import { describe, expect, it } from 'vitest';
import { createCatalogue, nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { CatalogueItem } from '../../../shared/catalogue/catalogue-item.ts';
import { always } from '../../../shared/catalogue/condition.ts';

describe('the catalogue', () => {
  const item = (id: string, after: readonly string[]): CatalogueItem => ({
    id,
    name: { zh: id, en: id },
    stage: 1,
    type: 'permit',
    department: 'nr',
    basis: 'test',
    promisedDays: 1,
    needed: always,
    prerequisites: after.map((one) => ({ item: one })),
    materials: [],
  });

  it('refuses prerequisites that run in a circle or name an unknown item', () => {
    expect(() => createCatalogue('test', [item('A', ['B']), item('B', ['A'])])).toThrow('circle');
    expect(() => createCatalogue('test', [item('A', ['C'])])).toThrow('unknown item C');
    expect(() => createCatalogue('test', [item('A', []), item('A', [])])).toThrow('twice');
  });

  it('names every item and basis in the language of the law', () => {
    for (const one of nationalCatalogue.items.values()) {
      expect(one.name.zh).toMatch(/\p{Script=Han}/u);
      expect(one.basis.length).toBeGreaterThan(3);
    }
  });
});
