import { readFileSync } from 'node:fs';
import { startEngine } from '../../infra/local/dynamodb/start-engine.ts';
import { readScenario } from '../../infra/local/scenario/read-scenario.ts';
import type { Scenario } from '../../infra/local/scenario/scenario-file.ts';
import { synthesiseCounty } from '../../infra/local/synthesise-county.ts';
import type { UsageReport } from '../../infra/local/usage/usage.ts';
import { playOffice } from '../builders/play-office.ts';
import { dollars, measured } from '../builders/usage-measures.ts';
import { createEngineClient } from '../growth/engine-client.ts';
import { createGrowingCounty } from '../growth/grow-county.ts';
import { growthQuestions } from '../growth/growth-questions.ts';
import { quantile, row } from './statistics.ts';

const openCases = 100_000;
const rounds = 20;
const monthSeconds = 30 * 86_400;
const widths = [40, 8, 10, 8, 8, 13, 12];

interface Waiting {
  readonly what: string;
  readonly journey: string;
  /** Steps that lead to where the case waits. */
  readonly steps: number;
  /** Moment from which on the month is measured. */
  readonly from: string;
}

const kinds: readonly Waiting[] = [
  {
    what: 'for a prerequisite',
    journey: 'land-permit-waits-for-the-land-contract',
    steps: 5,
    from: '2026-03-06T09:00:00+08:00',
  },
  {
    what: 'for its department, all lights to come',
    journey: 'withdrawn-while-red-stays-red',
    steps: 9,
    from: '2026-03-12T09:00:00+08:00',
  },
  {
    what: 'for its department, long overdue',
    journey: 'withdrawn-while-red-stays-red',
    steps: 9,
    from: '2026-05-06T09:00:00+08:00',
  },
];

const scenarioOf = ({ journey, steps }: Waiting): Scenario => {
  const whole = readScenario(readFileSync(new URL(`../journeys/${journey}.json`, import.meta.url), 'utf8'));
  return { ...whole, steps: whole.steps.slice(0, steps) };
};

const monthOf = async (kind: Waiting): Promise<UsageReport> => {
  const { cloud, lines } = await playOffice(scenarioOf(kind));
  try {
    const wrong = lines.find(({ ok }) => !ok);
    if (wrong !== undefined) throw new Error(`${kind.journey} went wrong: ${JSON.stringify(wrong)}`);
    await cloud.moveClock(kind.from);
    cloud.cloud.usage.reset();
    await cloud.pass(monthSeconds);
    return cloud.cloud.usage.report();
  } finally {
    await cloud.close();
  }
};

const columns = ['invocations', 'requests', 'read-units', 'write-units', 'transitions'] as const;

const benchMonths = async (): Promise<void> => {
  process.stdout.write('A case that waits for thirty days, without the sweeps, which are the county’s\n');
  process.stdout.write(row(['waits', 'calls', 'requests', 'reads', 'writes', 'transitions', 'USD'], widths));
  for (const kind of kinds) {
    const report = await monthOf(kind);
    const amounts = columns.map((line) => measured(report, line));
    process.stdout.write(row([kind.what, ...amounts, dollars(report).toFixed(6)], widths));
  }
};

const benchSweep = async (): Promise<boolean> => {
  const county = await synthesiseCounty('demo-999901', process.env, () => undefined);
  const engine = await startEngine();
  try {
    const metered = createEngineClient(engine);
    const grown = await (await createGrowingCounty(engine, county.template)).growTo(openCases);
    const sweep = growthQuestions(metered.client, grown)['sweep of timers'];
    if (sweep === undefined) throw new Error('the growth test asks for no sweep');
    metered.take();
    await sweep();
    const { calls, units } = metered.take();
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const before = performance.now();
      await sweep();
      times.push(performance.now() - before);
    }
    process.stdout.write(
      `\nThe sweep over ${openCases} open cases of which none is late: ${calls} call, ${units} read units, ` +
        `p50 ${quantile(times, 0.5).toFixed(1)} ms\n`,
    );
    return calls === 1;
  } finally {
    await engine.close();
    county.dispose();
  }
};

/** Prints what a case costs for every month that it waits, and what the sweep over a full county costs. */
export const benchWaiting = async (): Promise<boolean> => {
  await benchMonths();
  return benchSweep();
};
