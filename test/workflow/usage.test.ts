import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario, Step } from '../../infra/local/scenario/scenario-file.ts';
import type { UsageReport } from '../../infra/local/usage/usage.ts';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { officeScenario, playOffice, type PlayedOffice } from '../builders/play-office.ts';
import { dollars, measured } from '../builders/usage-measures.ts';

const otherCode = '2603-330112-07-02-102341';

const onlyStatus = ({ expect: expected, ...step }: Step): Step =>
  expected?.status === undefined ? step : { ...step, expect: { status: expected.status } };

/** The same step for another project at the same moment. */
const again = (step: Step): Step => {
  const text = JSON.stringify({ ...step, at: undefined })
    .replaceAll(/\$\{([\w-]+)\}/g, '${$1-of-two}')
    .replaceAll('2602-330112-89-01-306278', otherCode);
  const twin = JSON.parse(text) as Step;
  const keep = Object.entries(twin.keep ?? {}).map(([name, pointer]) => [`${name}-of-two`, pointer] as const);
  return { ...twin, ...(keep.length > 0 && { keep: Object.fromEntries(keep) }) };
};

const twice = (scenario: Scenario): Scenario => ({
  ...scenario,
  steps: scenario.steps.map(onlyStatus).flatMap((step) => [step, again(step)]),
});

/** The first two stages: the others use nothing else. */
const until = '2026-04-02';
const beginning: Scenario = {
  ...officeScenario,
  steps: officeScenario.steps.slice(
    0,
    officeScenario.steps.findIndex(({ at }) => at !== undefined && at >= until),
  ),
};

const usageOf = async (scenario: Scenario): Promise<UsageReport> => {
  const { cloud, lines }: PlayedOffice = await playOffice(scenario);
  try {
    expect(lines.filter(({ ok }) => !ok)).toEqual([]);
    return cloud.cloud.usage.report();
  } finally {
    await cloud.close();
  }
};

describe('the office twice', () => {
  it('costs twice as much, within a few per cent', async () => {
    const single = await usageOf(beginning);
    const double = await usageOf(twice(beginning));
    // A case that moves while it is looked at is looked at once more.
    for (const line of ['transitions', 'read-units', 'write-units', 'invocations', 'requests']) {
      const ratio = measured(double, line) / measured(single, line);
      expect([line, ratio]).toEqual([line, expect.toSatisfy((found: number) => found > 1.8 && found < 2.1)]);
    }
    expect(dollars(double) / dollars(single)).toBeCloseTo(2, 1);
  }, 480_000);
});

describe('a county in which nothing happens', () => {
  let cloud: DemoCloud;
  beforeAll(async () => {
    cloud = await startDemoCloud();
  });
  afterAll(() => cloud.close());

  it('pays for twenty-four sweeps a day, and they cost next to nothing', async () => {
    await cloud.pass(86_400);
    const report = cloud.cloud.usage.report();
    expect(report.functions['ApprovalsStarterFunction']?.invocations).toBe(24);
    expect(measured(report, 'transitions')).toBe(0);
    // Once it notes by which calendar the county begins; each sweep reads the years, the recount and the timers.
    expect(measured(report, 'write-units')).toBeLessThanOrEqual(2);
    expect(measured(report, 'read-units')).toBeLessThanOrEqual(24 * 3);
    expect(report.usd).toBeLessThan(0.001);
  });
});
