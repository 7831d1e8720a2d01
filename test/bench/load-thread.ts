import { setTimeout as sleep } from 'node:timers/promises';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { createClient } from './create-client.ts';
import { type Filed, fileOne, mixOf, type Tokens } from './mix-of.ts';

/** What the thread is told: rate in requests a second, rounds of the whole mix before it counts. */
export interface LoadOrder {
  readonly url: string;
  readonly tokens: Tokens;
  readonly rate: number;
  readonly seconds: number;
  readonly warmRounds: number;
  readonly seed: number;
}

/** Milliseconds from the moment at which a request was due to its answer, answers by status, real seconds. */
export interface LoadTold {
  readonly samples: readonly number[];
  readonly statuses: Readonly<Record<string, number>>;
  readonly seconds: number;
}

/** `rest` asks for leave to go on; any message gives it. */
export type LoadMessage = { readonly kind: 'rest' } | ({ readonly kind: 'told' } & LoadTold);

const order: LoadOrder = workerData;
const port = parentPort;
if (port === null) throw new Error('load-thread.ts runs as a worker only');

const post = (to: MessagePort, message: LoadMessage): void => to.postMessage(message, []);

const rest = (of: MessagePort): Promise<void> =>
  new Promise((resolve) => {
    of.once('message', () => resolve());
    post(of, { kind: 'rest' });
  });

/** A generator of numbers from 0 to 1 (mulberry32). */
const drawer = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** Workers enough for a crowd are begun first, then they are kept warm. */
const atOnce = (round: number): number => (round < 5 ? 12 : 4);

const { url, tokens, rate, seconds: lasting, warmRounds, seed } = order;
const [ask, draw] = [createClient(url), drawer(seed)];
const filed: Filed[] = [];
for (let made = 0; made < 8; made += 1) filed.push(await fileOne(ask, tokens));
await rest(port);
const mix = mixOf(ask, tokens, filed, draw);
for (let round = 0; round < warmRounds; round += 1)
  for (const [, act] of mix) await Promise.all(Array.from({ length: atOnce(round) }, act));
await rest(port);

const samples: number[] = [];
const statuses: Record<string, number> = {};
const began = performance.now();
const actAt = async (due: number): Promise<void> => {
  let left = draw() * 100;
  const [, act] = mix.find(([share]) => (left -= share) < 0) ?? mix[0] ?? [];
  if (act === undefined) return;
  const { status } = await act();
  samples.push(performance.now() - due);
  statuses[status] = (statuses[status] ?? 0) + 1;
};
const underWay: Promise<void>[] = [];
for (let index = 0; index < rate * lasting; index += 1) {
  const due = began + (index * 1_000) / rate;
  const left = due - performance.now();
  if (left > 0) await sleep(left);
  underWay.push(actAt(due));
}
await Promise.all(underWay);
post(port, { kind: 'told', samples, statuses, seconds: (performance.now() - began) / 1_000 });
// its processor time is read now, so it stays until it is ended
port.on('message', () => undefined);
