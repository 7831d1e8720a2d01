import { describe, expect, it } from 'vitest';
import { allCounties } from '../../../infra/counties/all-counties.ts';
import { countyName } from '../../../infra/counties/county-name.ts';
import { countyRules } from '../../../infra/counties/county-rules.ts';
import { attributesSchema } from '../../../shared/catalogue/attributes.ts';
import { nationalCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { createGuide } from '../../../shared/catalogue/guide.ts';
import { promisedLimit } from '../../../shared/catalogue/promised-limit.ts';
import { countyNamed } from './template-of.ts';

describe.each(allCounties.map((file) => [countyName(file)] as const))('the rules of %s', (name) => {
  const rules = countyRules(countyNamed(name));

  it('cover every item that can be filed, and each stage within its flow', () => {
    const guide = createGuide(
      nationalCatalogue,
      rules,
      3,
      attributesSchema.parse({ funds: 'social', use: 'office', land: 'transferred', buildingArea: 9_000 }),
    );
    expect(
      guide.items.filter(({ standing, department }) => standing === 'required' && department === ''),
    ).toEqual([]);
    expect(guide.stages.map(({ stages }) => stages)).toEqual([[1], [2], [3], [4]]);
    expect(rules.catalogueVersion).toBe(nationalCatalogue.version);
  });

  it('are too long for the environment of a function', () => {
    expect(Buffer.byteLength(JSON.stringify(rules))).toBeGreaterThan(4_096);
  });
});

describe('the demonstration county', () => {
  const rules = countyRules(countyNamed('demo-999901'));

  it('promises the office these days by these departments', () => {
    const office = attributesSchema.parse({
      funds: 'social',
      use: 'office',
      land: 'transferred',
      buildingArea: 52_000,
      height: 68,
    });
    const guide = createGuide(nationalCatalogue, rules, 3, office);
    const required = guide.items.filter(({ standing }) => standing === 'required');
    expect(required.map(({ item, department, days }) => `${item.id} ${department} ${days}`)).toEqual([
      'S1-05 drc 1',
      'S1-10 nr 5',
      'S2-01 nr 10',
      'S2-03 nr 7',
      'S2-09 water 12',
      'S2-12 police 10',
      'S3-01 housing 10',
      'S3-02 housing 10',
      'S3-05 housing 3',
      'S4-01 nr 5',
      'S4-03 housing 10',
      'S4-06 archives 5',
      'S4-08 housing 1',
    ]);
    const outside = Object.entries(rules.items).filter(([, { configured }]) => !configured);
    expect(outside.map(([id]) => id)).toEqual(['S1-18', 'S2-08', 'S4-00', 'S4-02', 'S4-09', 'S4-10']);
    expect(guide.stages.map(({ limitDays }) => limitDays)).toEqual([10, 20, 15, 20]);
    expect(guide.totalDays).toBe(65);
    expect(rules.milestoneRule).toBe(1);
    expect(rules.milestones).toEqual(expect.arrayContaining(['S1-10', 'S2-03', 'S3-05', 'S4-08']));
  });

  it('gives small projects of low risk both permits in five days', () => {
    expect(rules.flows[4].stages).toContainEqual({ stages: [2, 3], limitDays: 5 });
    expect(promisedLimit(rules, 4, 'S2-01')?.value).toBe(1);
    expect(promisedLimit(rules, 3, 'S2-01')?.value).toBe(10);
    expect(promisedLimit(rules, 3, 'S1-09')).toBeUndefined();
  });
});
