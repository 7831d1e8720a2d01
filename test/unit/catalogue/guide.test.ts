// long: one guide, asked about many projects
import { describe, expect, it } from 'vitest';
import { registrationSchema } from '../../../functions/projects/domain/registration.ts';
import { type Attributes, attributesSchema } from '../../../shared/catalogue/attributes.ts';
import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { CountyRules, FlowType } from '../../../shared/catalogue/county-rules.ts';
import { type RareAttribute, rareAttributeNames } from '../../../shared/catalogue/rare-attributes.ts';
import { createGuide, type ItemStanding } from '../../../shared/catalogue/guide.ts';

const notConfigured = ['S1-18', 'S2-08', 'S4-00', 'S4-02', 'S4-09', 'S4-10'];
const flow = {
  stages: [1, 2, 3, 4].map((stage) => ({ stages: [stage as 1], limitDays: 20 })),
  totalDays: 80,
};
const rules: CountyRules = {
  version: 'test',
  catalogueVersion: '2026-1',
  items: Object.fromEntries(
    [...nationalCatalogue.items.values()].map((item) => [
      item.id,
      {
        configured: !notConfigured.includes(item.id),
        department: item.department,
        promised: { value: item.promisedDays, unit: 'working-days', from: 'acceptance', basis: 'test' },
      },
    ]),
  ),
  flows: { 1: flow, 2: flow, 3: flow, 4: flow, 5: flow, 6: flow },
  milestones: ['S1-10', 'S2-03', 'S3-05', 'S4-08'],
  milestoneRule: 1,
  officeMinutes: 450,
};

const office: Attributes = attributesSchema.parse({
  funds: 'social',
  use: 'office',
  land: 'transferred',
  buildingArea: 52_000,
  landArea: 18_000,
  height: 68,
});

const rare = Object.keys(rareAttributeNames) as RareAttribute[];

const guide = (change: Partial<Attributes> = {}, flowType: FlowType = 3) =>
  createGuide(nationalCatalogue, rules, flowType, { ...office, ...change });
const withStanding = (standing: ItemStanding, change: Partial<Attributes> = {}) =>
  guide(change)
    .items.filter((one) => one.standing === standing)
    .map(({ item }) => item.id);
const difference = (change: Partial<Attributes>, base: Partial<Attributes> = {}) => {
  const [before, after] = [withStanding('required', base), withStanding('required', { ...base, ...change })];
  return {
    added: after.filter((id) => !before.includes(id)),
    removed: before.filter((id) => !after.includes(id)),
  };
};

describe('a promise in hours', () => {
  it('is shown as so many days of the office, a begun day whole', () => {
    const daysOf = (value: number): number | undefined => {
      const promised = { value, unit: 'working-hours', from: 'acceptance', basis: 'test' } as const;
      const item = rules.items['S1-05'];
      const items = { ...rules.items, ...(item && { 'S1-05': { ...item, promised } }) };
      return createGuide(nationalCatalogue, { ...rules, items }, 3, office).items.find(
        (one) => one.item.id === 'S1-05',
      )?.days;
    };
    expect([4, 7.5, 8, 15].map(daysOf)).toEqual([1, 1, 2, 2]);
  });
});

describe('the guide', () => {
  it('asks of the office exactly the thirteen items of its four stages', () => {
    expect(guide().stages.map(({ items }) => items)).toEqual([
      ['S1-05', 'S1-10'],
      ['S2-01', 'S2-03', 'S2-09', 'S2-12'],
      ['S3-01', 'S3-02', 'S3-05'],
      ['S4-01', 'S4-03', 'S4-06', 'S4-08'],
    ]);
    expect(withStanding('fact')).toEqual(['S1-01', 'S1-07', 'S1-09', 'S3-04']);
    expect(withStanding('inside')).toEqual(['S3-03']);
    expect(withStanding('not-configured')).toEqual(notConfigured);
  });

  it('names each material once', () => {
    const { materials } = guide();
    expect(new Set(materials).size).toBe(materials.length);
    expect(materials).toContain('safety-measures');
  });

  it('gives the order by prerequisites that the project has', () => {
    const after = (id: string) => guide().items.find(({ item }) => item.id === id)?.after;
    expect(after('S1-10')).toEqual(['S1-05', 'S1-09']);
    expect(after('S2-03')).toEqual(['S1-10', 'S2-01']);
    expect(after('S3-05')).toEqual(['S1-10', 'S2-03', 'S3-01', 'S3-02']);
    expect(after('S4-03')).toEqual(['S3-02', 'S4-01']);
    expect(after('S4-08')).toEqual(['S4-01', 'S4-03']);
  });

  it('adds fire review and acceptance, and removes the fire filing, when a smaller office rises above 50 m', () => {
    expect(difference({ height: 51 }, { buildingArea: 39_000, height: 50 })).toEqual({
      added: ['S3-02', 'S4-03'],
      removed: ['S4-04'],
    });
  });

  it('swaps the first items when the government pays', () => {
    expect(difference({ funds: 'government' })).toEqual({
      added: ['S1-02', 'S1-03', 'S2-05'],
      removed: ['S1-05'],
    });
  });

  it('adds site opinion and allocation for allocated land, and the contract falls away', () => {
    expect(difference({ land: 'allocated' })).toEqual({ added: ['S1-06', 'S1-08'], removed: [] });
    expect(withStanding('fact', { land: 'allocated' })).toEqual(['S1-01', 'S3-04']);
  });

  it('adds the shelter review, and makes it a prerequisite of the works permit', () => {
    expect(difference({ shelterDuty: true })).toEqual({ added: ['S2-02', 'S4-05'], removed: [] });
    const permit = guide({ shelterDuty: true }).items.find(({ item }) => item.id === 'S2-03');
    expect(permit?.after).toEqual(['S1-10', 'S2-01', 'S2-02']);
  });

  it('reaches every item of the catalogue by what a project can declare', () => {
    const declarable = new Set(Object.keys(registrationSchema.shape));
    expect(Object.keys(attributesSchema.shape).filter((name) => !declarable.has(name))).toEqual([]);
    const kinds: readonly Partial<Attributes>[] = [
      {},
      { height: 20, buildingArea: 3_000 },
      { shelterDuty: true, use: 'hospital' },
      { funds: 'government', linear: true, land: 'allocated', use: 'road' },
      ...rare.map((name) => ({ [name]: true })),
    ];
    const reached = new Set(
      kinds.flatMap((kind) =>
        guide(kind)
          .items.filter(({ standing }) => standing !== 'not-needed')
          .map(({ item }) => item.id),
      ),
    );
    expect([...nationalCatalogue.items.keys()].filter((id) => !reached.has(id))).toEqual([]);
  });

  it.each(rare)('asks for an item because of %s, and for that reason alone', (name) => {
    const plain = guide().items;
    const turned = guide({ [name]: true }).items.filter(
      ({ item, standing }) => standing !== plain.find((one) => one.item.id === item.id)?.standing,
    );
    expect(turned.length).toBeGreaterThan(0);
    for (const { why } of turned) expect(why).toContain(name);
  });

  it('gives a reason for every item that some project does without, and changing one of them can turn it', () => {
    const others: readonly Partial<Attributes>[] = (Object.keys(office) as (keyof Attributes)[]).flatMap(
      (name) => {
        const values = name === 'use' ? attributesSchema.shape.use.options : alternatives(name);
        return values.map((value): Partial<Attributes> => ({ [name]: value }));
      },
    );
    for (const { item, standing, why } of guide().items) {
      const needed = standing !== 'not-needed';
      const turned = others.filter((change) => {
        const now = guide(change).items.find((one) => one.item.id === item.id)?.standing !== 'not-needed';
        return now !== needed;
      });
      const deciding = turned.flatMap((change) => Object.keys(change));
      expect(deciding.filter((name) => !why.some((attribute) => attribute === name))).toEqual([]);
    }
  });
});

const alternatives = (name: keyof Attributes): readonly unknown[] => {
  const value = office[name];
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [0, 1e8];
  return name === 'funds' ? ['government'] : ['allocated', 'owned'];
};
