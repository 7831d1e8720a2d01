import { loadavg } from 'node:os';
import { mixedLoad } from './mixed-load.ts';
import { playCrowd } from '../load/play-crowd.ts';
import type { ProcessorTime } from './processor-time.ts';
import { quantile } from './statistics.ts';

const casesOfProject = 13;
const mostMilliseconds = 100;

const tally = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, times]) => `${name}: ${times}`)
    .join(', ');

const noneFailed = (statuses: Readonly<Record<string, number>>): boolean =>
  Object.keys(statuses).every((status) => Number(status) >= 200 && Number(status) < 500);

const speed = (samples: readonly number[], seconds: number): string =>
  `${samples.length} requests in ${seconds.toFixed(0)} s, ${(samples.length / seconds).toFixed(0)} a second; ` +
  `p50 ${quantile(samples, 0.5).toFixed(1)} ms, p95 ${quantile(samples, 0.95).toFixed(1)} ms`;

const shown = (milliseconds: number | undefined): string => milliseconds?.toFixed(1) ?? '?';

const spent = ({ workers, endpoint, engine, compiler, client }: ProcessorTime, load: number): string => {
  const [all, cores] = [workers + endpoint + (engine ?? 0) + (compiler ?? 0), 2];
  return (
    `  processor ${shown(all)} ms a request: workers ${shown(workers)}, endpoint ${shown(endpoint)}, ` +
    `engine ${shown(engine)}, compiler ${shown(compiler)}; ${shown(client)} ms of the client; ` +
    `at most ${((cores * 1_000) / (all + client)).toFixed(0)} requests a second on two processors; ` +
    `load average of the machine before ${shown(load)}\n`
  );
};

/** Projects through all four stages at once, disturbed: true when every case passed and every chain holds. */
const benchCrowd = async (projects: number): Promise<boolean> => {
  const crowd = await playCrowd({ projects, atOnce: 12, conflicts: 0.05, seed: 1 });
  const { samples, seconds, statuses, states, conflicts, broken, rounds, mostAtOnce } = crowd;
  const lines = [
    `${projects} projects in the same minute, all four stages`,
    `  ${speed(samples, seconds)}`,
    `  answers ${tally(statuses)}; cases by state ${tally(states)}`,
    `  ${mostAtOnce} invocations at once, ${conflicts} conflicts, ${broken} broken chains, ${rounds} rounds of moves`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return broken === 0 && noneFailed(statuses) && states['11'] === projects * casesOfProject;
};

/** Reads and writes at a rate: true when it was kept, nothing failed and nobody waited long. */
const benchMixed = async (rate: number): Promise<boolean> => {
  const [loadBefore = 0] = loadavg();
  const { samples, seconds, statuses, processor, coldStarts } = await mixedLoad({
    rate,
    seconds: 20,
    seed: 1,
  });
  process.stdout.write(
    `\nReads and writes at ${rate} a second\n  ${speed(samples, seconds)}\n  answers ${tally(statuses)}; ${coldStarts} cold starts\n${spent(processor, loadBefore)}`,
  );
  return (
    noneFailed(statuses) &&
    quantile(samples, 0.95) < mostMilliseconds &&
    samples.length / seconds > rate * 0.97
  );
};

/** `rate` in requests a second; no crowd of 0 projects. */
export interface LoadOptions {
  readonly rate: number;
  readonly projects: number;
}

/** Prints both loads; true when both kept what is asked of them. */
export const benchLoad = async ({ rate, projects }: LoadOptions): Promise<boolean> => {
  const mixed = await benchMixed(rate);
  return projects === 0 ? mixed : (await benchCrowd(projects)) && mixed;
};
