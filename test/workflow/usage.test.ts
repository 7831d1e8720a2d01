import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario, Step } from '../../infra/local/scenario/scenario-file.ts';
import type { UsageReport } from '../../infra/local/usage/usage.ts';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { officeScenario, playOffice, type PlayedOffice } from '../builders/play-office.ts';

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

/** Durations are real time of this machine, and the sweeps are the county's: all else is the journey's. */
const counted = ({ lines }: UsageReport) =>
  lines.filter(({ service, line }) => service !== 'events' && line !== 'gb-milliseconds');
const amount = (report: UsageReport, line: string): number =>
  counted(report)
    .filter((one) => one.line === line)
    .reduce((sum, one) => sum + one.amount, 0);
const dollars = (report: UsageReport): number => counted(report).reduce((sum, { usd }) => sum + usd, 0);

const usageOf = async (scenario: Scenario): Promise<UsageReport> => {
  const { cloud, lines }: PlayedOffice = await playOffice(scenario);
  try {
    expect(lines.filter(({ ok }) => !ok)).toEqual([]);
    return cloud.cloud.usage.report();
  } finally {
    await cloud.close();
  }
};

describe('the office', () => {
  let [one, two]: UsageReport[] = [];
  beforeAll(async () => {
    one = await usageOf(officeScenario);
    two = await usageOf(twice(officeScenario));
  }, 480_000);

  const measured = (): readonly [UsageReport, UsageReport] => {
    if (one === undefined || two === undefined) throw new Error('the office was not played');
    return [one, two];
  };

  it('takes so many transitions, calls and units, and costs about a cent, files, deliveries and licences among it', () => {
    const [report] = measured();
    expect(amount(report, 'transitions')).toBeGreaterThan(13 * 3);
    expect(amount(report, 'transitions')).toBeLessThan(200);
    expect(amount(report, 'invocations')).toBeLessThan(1_000);
    expect(amount(report, 'read-units')).toBeLessThan(6_000);
    expect(amount(report, 'write-units')).toBeLessThan(3_000);
    expect(dollars(report)).toBeGreaterThan(0.005);
    expect(dollars(report)).toBeLessThan(0.012);
  });

  it('costs twice as much for two projects, to the transition and within a few per cent', () => {
    const [single, double] = measured();
    expect(amount(double, 'transitions')).toBe(2 * amount(single, 'transitions'));
    for (const line of ['read-units', 'write-units', 'invocations', 'requests']) {
      const ratio = amount(double, line) / amount(single, line);
      expect([line, ratio]).toEqual([line, expect.toSatisfy((found: number) => found > 1.8 && found < 2.1)]);
    }
    expect(dollars(double) / dollars(single)).toBeCloseTo(2, 1);
  });
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
    expect(amount(report, 'transitions')).toBe(0);
    // Once it notes by which calendar the county begins; each sweep reads the years, the recount and the timers.
    expect(amount(report, 'write-units')).toBeLessThanOrEqual(2);
    expect(amount(report, 'read-units')).toBeLessThanOrEqual(24 * 3);
    expect(report.usd).toBeLessThan(0.001);
  });
});
