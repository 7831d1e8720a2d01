import { hourOf } from '../../shared/journal/keys.ts';
import type { Clock } from '../../shared/kernel/clock.ts';
import type { Hint } from './hint.ts';
import type { ReadHour } from './read-hour.ts';
import type { RelayPorts } from './relay.ts';

export interface TellAgainPorts extends Pick<RelayPorts, 'routes' | 'urlOf' | 'send'> {
  readonly clock: Clock;
  readonly readHour: ReadHour;
}

const hour = 3_600_000;
/** Soon, for what was lost on its way; and when the stream has given a batch up, which it does after six hours. */
const hoursAgo = [1, 8] as const;

const newestOfEachChain = (hints: readonly Hint[]): readonly Hint[] => [
  ...hints
    .reduce((newest, hint) => {
      const known = newest.get(hint.project);
      return known !== undefined && known.number > hint.number ? newest : newest.set(hint.project, hint);
    }, new Map<string, Hint>())
    .values(),
];

/**
 * Puts one more hint of each chain that was written to in an hour that has passed on the queues that would have one: who
 * has lost the last hint of a chain would otherwise hear of it with the next event only. Who lost none finds nothing to
 * do. Answers how many were put.
 */
export const tellAgain =
  ({ clock, readHour, routes, urlOf, send }: TellAgainPorts) =>
  async (): Promise<number> => {
    const hints = (await Promise.all(hoursAgo.map((ago) => readHour(hourOf(clock() - ago * hour))))).flat();
    let told = 0;
    for (const { queue, fifo, types } of routes) {
      const routed = newestOfEachChain(hints.filter(({ type }) => types?.has(type) ?? true));
      const failure = await send(
        { url: urlOf(queue), fifo },
        routed.map((hint, index) => [index, hint]),
      );
      if (failure !== undefined) throw new Error('hints were not told again', { cause: failure.reason });
      told += routed.length;
    }
    return told;
  };
