import { describe, expect, it } from 'vitest';
import { allHouseRules } from './all-house-rules.ts';
import { repositorySources } from './repository-sources.ts';

const sources = repositorySources();

describe('in this repository', () => {
  it('there are files to read', () => {
    expect(sources.map(({ path }) => path)).toContain('test/unit/house-rules/house-rules.test.ts');
    expect(sources.length).toBeGreaterThan(100);
  });

  it.each(allHouseRules.map((rule) => [rule.says, rule] as const))('%s', (_says, rule) => {
    expect(rule.check(sources).map(({ path, what }) => `${path} ${what}`)).toEqual([]);
  });
});

describe('the rule', () => {
  const caught = allHouseRules.flatMap((rule) =>
    rule.caught.map((sample, index) => [rule.says, index + 1, sample, rule] as const),
  );
  it.each(caught)('"%s" catches its bad sample %i', (_says, _index, sample, rule) => {
    expect(rule.check(sample)).not.toEqual([]);
  });

  const passing = allHouseRules.flatMap((rule) =>
    (rule.passes ?? []).map((sample, index) => [rule.says, index + 1, sample, rule] as const),
  );
  it.each(passing)('"%s" passes its good sample %i', (_says, _index, sample, rule) => {
    expect(rule.check(sample)).toEqual([]);
  });

  it('without a seeded sample does not exist', () => {
    expect(allHouseRules.filter((rule) => rule.caught.length === 0)).toEqual([]);
  });
});
