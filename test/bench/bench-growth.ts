import { isDeepStrictEqual } from 'node:util';
import { startEngine } from '../../infra/local/dynamodb/start-engine.ts';
import { synthesiseCounty } from '../../infra/local/synthesise-county.ts';
import { createEngineClient, type EngineClient, type Work } from '../growth/engine-client.ts';
import { createGrowingCounty, type Measured } from '../growth/grow-county.ts';
import { type Ask, growthQuestions } from '../growth/growth-questions.ts';
import { measureWork } from '../growth/measure-work.ts';
import { quantile, row } from './statistics.ts';

export const growthSizes: readonly number[] = [1_000, 10_000, 100_000];

const widths = [32, 8, 8, 8, 8, 10, 10];
const rounds = 60;

interface Figures {
  readonly works: Readonly<Record<string, Work>>;
  /** Median milliseconds of each question. */
  readonly times: ReadonlyMap<string, number>;
}

// by turns: what disturbs the machine for a while disturbs every question alike
const timeInTurns = async (questions: readonly (readonly [string, Ask])[]): Promise<Map<string, number>> => {
  const samples = new Map<string, number[]>(questions.map(([name]) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, ask] of questions) {
      const before = performance.now();
      await ask();
      samples.get(name)?.push(performance.now() - before);
    }
  return new Map([...samples].map(([name, taken]) => [name, quantile(taken, 0.5)]));
};

const measure = async (metered: EngineClient, measured: Measured): Promise<Figures> => ({
  works: await measureWork(metered, measured),
  times: await timeInTurns(Object.entries(growthQuestions(metered.client, measured))),
});

const print = ({ works, times }: Figures, first: Figures): void => {
  process.stdout.write(row(['question', 'calls', 'items', 'units', 'same', 'p50 ms', 'ratio'], widths));
  for (const [name, { calls, items, units }] of Object.entries(works)) {
    const same = isDeepStrictEqual(works[name], first.works[name]) ? 'yes' : 'NO';
    const time = times.get(name) ?? Number.NaN;
    const ratio = time / (first.times.get(name) ?? Number.NaN);
    process.stdout.write(row([name, calls, items, units, same, time.toFixed(2), ratio.toFixed(2)], widths));
  }
};

/** Prints what each question costs at every size beside the smallest; true when the work is the same at all of them. */
export const benchGrowth = async (sizes: readonly number[]): Promise<boolean> => {
  const county = await synthesiseCounty('demo-999901', process.env, () => undefined);
  const engine = await startEngine();
  try {
    const metered = createEngineClient(engine);
    const growing = await createGrowingCounty(engine, county.template);
    let first: Figures | undefined;
    let isSame = true;
    for (const size of sizes) {
      const began = performance.now();
      const measured = await growing.growTo(size);
      const seconds = Math.round((performance.now() - began) / 1_000);
      process.stdout.write(`\n${size} cases (written in ${seconds} s)\n`);
      const figures = await measure(metered, measured);
      first ??= figures;
      isSame &&= isDeepStrictEqual(figures.works, first.works);
      print(figures, first);
    }
    return isSame;
  } finally {
    await engine.close();
    county.dispose();
  }
};
