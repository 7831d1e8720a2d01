import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor time. */
export interface ProcessorTime {
  /** This process with all its threads: the client, the local cloud and its workers. */
  readonly own: number;
  /** Processes that this one has begun, the database engine; undefined where there is no /proc. */
  readonly begun: number | undefined;
}

interface Entry {
  readonly id: number;
  readonly parent: number;
  readonly milliseconds: number;
}

const millisecondsOfTick = 10;

const entryOf = (id: string): readonly Entry[] => {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return [{ id: Number(id), parent: Number(fields[1]), milliseconds: ticks * millisecondsOfTick }];
  } catch {
    // a process that ended while the others were read
    return [];
  }
};

const begunBy = (parent: number, all: readonly Entry[]): number =>
  all
    .filter((entry) => entry.parent === parent)
    .reduce((sum, { id, milliseconds }) => sum + milliseconds + begunBy(id, all), 0);

export const processorTime = (): ProcessorTime => {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1_000;
  if (process.platform !== 'linux') return { own, begun: undefined };
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return { own, begun: begunBy(process.pid, all.flatMap(entryOf)) };
};
