import { readdirSync, readFileSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';

/** Milliseconds of processor time; undefined where there is no /proc. */
export interface ProcessorTime {
  /** The workers of the functions. */
  readonly workers: number;
  /** The local cloud itself: endpoint, gateway, queues, streams. */
  readonly endpoint: number;
  /** V8's own threads: they compile, and collect garbage. */
  readonly compiler: number | undefined;
  /** Processes that this one has begun: the database engine. */
  readonly engine: number | undefined;
  /** Who asks; no part of the county. */
  readonly client: number;
}

interface Entry {
  readonly id: number;
  readonly name: string;
  readonly parent: number;
  readonly milliseconds: number;
}

const millisecondsOfTick = 10;

const entriesOf = (folder: string): readonly Entry[] =>
  readdirSync(folder)
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        const text = readFileSync(`${folder}/${id}/stat`, 'utf8');
        const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
        const ticks = Number(fields[11]) + Number(fields[12]);
        const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
        return [
          { id: Number(id), name, parent: Number(fields[1]), milliseconds: ticks * millisecondsOfTick },
        ];
      } catch {
        // one that ended while the others were read
        return [];
      }
    });

const sumOf = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

const begunBy = (parent: number, all: readonly Entry[]): readonly Entry[] =>
  all.filter((entry) => entry.parent === parent).flatMap((entry) => [entry, ...begunBy(entry.id, all)]);

const millisecondsOf = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000;

/** What was spent until now, by whom. Called on the main thread. */
export const processorTime = async (client: Worker): Promise<ProcessorTime> => {
  const asked = millisecondsOf(await client.cpuUsage());
  const [own, endpoint] = [millisecondsOf(process.cpuUsage()), millisecondsOf(process.threadCpuUsage())];
  const isLinux = process.platform === 'linux';
  const compiler = isLinux
    ? sumOf(entriesOf('/proc/self/task').filter(({ name }) => name === 'V8Worker'))
    : undefined;
  return {
    workers: own - endpoint - asked - (compiler ?? 0),
    endpoint,
    compiler,
    engine: isLinux ? sumOf(begunBy(process.pid, entriesOf('/proc'))) : undefined,
    client: asked,
  };
};

const each = (before: number | undefined, after: number | undefined, requests: number): number | undefined =>
  before === undefined || after === undefined ? undefined : (after - before) / requests;

/** What one of so many requests took between two moments. */
export const shareOf = (before: ProcessorTime, after: ProcessorTime, requests: number): ProcessorTime => ({
  workers: (after.workers - before.workers) / requests,
  endpoint: (after.endpoint - before.endpoint) / requests,
  compiler: each(before.compiler, after.compiler, requests),
  engine: each(before.engine, after.engine, requests),
  client: (after.client - before.client) / requests,
});
