import { playCrowd } from '../load/play-crowd.ts';
import { quantile } from './statistics.ts';

/** Prints how a crowd of projects went through all four stages; true when nothing failed and every chain holds. */
export const benchLoad = async (projects: number): Promise<boolean> => {
  const { samples, seconds, statuses, states, conflicts, broken, rounds } = await playCrowd({
    projects,
    atOnce: 12,
    conflicts: 0.05,
    seed: 1,
  });
  const answers = Object.entries(statuses).map(([status, times]) => `${status}: ${times}`);
  const lines = [
    `${samples.length} requests, ${(samples.length / seconds).toFixed(0)} a second`,
    `p50 ${quantile(samples, 0.5).toFixed(1)} ms, p95 ${quantile(samples, 0.95).toFixed(1)} ms`,
    `answers ${answers.join(', ')}; states of cases ${JSON.stringify(states)}`,
    `${conflicts} conflicts, ${broken} broken chains, at most ${rounds} rounds of moves`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return broken === 0 && Object.keys(statuses).every((status) => Number(status) < 500);
};
