import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { eventNames } from '../../../shared/contracts/event-names.ts';

const folder = new URL('../../../shared/contracts/', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('-events.ts'));

const typesOf = async (file: string): Promise<string[]> => {
  const exported: Record<string, unknown> = await import(new URL(file, folder).href);
  return Object.entries(exported).flatMap(([name, value]) =>
    name.endsWith('EventData') && typeof value === 'object' && value !== null ? Object.keys(value) : [],
  );
};

describe('the name of an event', () => {
  it.each(files)('is there in both languages for every type of %s', async (file) => {
    const types = await typesOf(file);
    expect(types.length).toBeGreaterThan(0);
    for (const type of types) {
      const name = eventNames.get(type);
      expect([type, name?.zh]).toEqual([type, expect.stringMatching(/\p{Script=Han}/u)]);
      expect([type, name?.en]).toEqual([type, expect.stringMatching(/^[a-z]/)]);
    }
  });

  it('belongs to one type of one context', async () => {
    const types = (await Promise.all(files.map(typesOf))).flat();
    expect(types.toSorted()).toEqual([...eventNames.keys()].toSorted());
  });
});
