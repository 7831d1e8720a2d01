import { beforeAll, describe, expect, it } from 'vitest';
import { demoTemplate } from '../builders/demo-template.ts';
import { calmCounty } from './journeys/calm-county.ts';
import { judgeCounty } from './journeys/judge-county.ts';
import type { CountyReport } from './journeys/county-report.ts';
import { shortScenarios } from './journeys/short-scenarios.ts';
import { struckCounty } from './journeys/struck-county.ts';

const seed = '20261128';

let calm: CountyReport;
let struck: CountyReport;

beforeAll(async () => {
  const template = await demoTemplate();
  calm = await calmCounty(template, shortScenarios);
  const journeys = [...shortScenarios.keys()];
  struck = await struckCounty({ template, seed, calm, each: 1, scenarios: shortScenarios, journeys });
}, 300_000);

const hitsOf = (kind: RegExp): number =>
  Object.entries(struck.hits)
    .filter(([name]) => kind.test(name))
    .reduce((sum, [, times]) => sum + times, 0);

describe(`journeys among troubles of seed ${seed}`, () => {
  it('come to what they come to when nothing goes wrong', () => {
    expect(judgeCounty(calm, struck)).toEqual([]);
  });

  it.each([
    ['calls', /^call /, 10],
    ['events', /^event /, 5],
    ['departments', /^department /, 1],
    ['restarts of everything', /^restart$/, 1],
    ['jumps of the clock', /^clock jump$/, 1],
  ])('were struck at %s', (_, kind, times) => {
    expect(hitsOf(kind)).toBeGreaterThanOrEqual(times);
  });

  it('were calm when nothing was to go wrong', () => {
    expect(calm.hits).toEqual({});
  });
});
