import { Worker } from 'node:worker_threads';
import { type DemoCloud, startDemoCloud } from '../builders/demo-cloud.ts';
import { officeOwner } from '../builders/office-project.ts';
import { accountRoom } from '../load/account-room.ts';
import type { LoadMessage, LoadOrder, LoadTold } from './load-thread.ts';
import { type ProcessorTime, processorTime, shareOf } from './processor-time.ts';

/** Requests a second, begun at their moment whether the ones before have ended or not. */
export type MixedLoadOptions = Pick<LoadOrder, 'rate' | 'seconds' | 'seed'>;

export interface MixedLoadReport extends LoadTold {
  /** Processor milliseconds of one request with all that follows from it. */
  readonly processor: ProcessorTime;
  readonly coldStarts: number;
}

/** A county that serves many has its code compiled: what a fresh one spends on that is no work of a request. */
const warmRounds = 300;

const coldStartsOf = ({ cloud }: DemoCloud): number =>
  Object.values(cloud.usage.report().functions).reduce((sum, { coldStarts }) => sum + coldStarts, 0);

/** Asks the county at a rate for so many seconds, on the loopback, and stops. The client is a thread of its own. */
export const mixedLoad = async (options: MixedLoadOptions): Promise<MixedLoadReport> => {
  const cloud = await startDemoCloud(undefined, { concurrency: accountRoom, timeRuns: true });
  const tokens = {
    owner: await cloud.token({ role: 'applicant', organisation: officeOwner }),
    nr: await cloud.token({ role: 'department', department: 'nr' }),
  };
  const workerData: LoadOrder = { ...options, url: cloud.url, tokens, warmRounds };
  const client = new Worker(new URL('./load-thread.ts', import.meta.url), { workerData });
  try {
    const state = async () => ({ cold: coldStartsOf(cloud), time: await processorTime(client) });
    let before: Awaited<ReturnType<typeof state>> | undefined;
    const told = await new Promise<LoadTold>((resolve, reject) => {
      client.once('error', reject);
      client.on('message', (message: LoadMessage) => {
        if (message.kind === 'told') return resolve(message);
        const goOn = async (): Promise<void> => {
          await cloud.settled();
          before = await state();
          client.postMessage('on', []);
        };
        goOn().catch(reject);
      });
    });
    await cloud.settled();
    const after = await state();
    if (before === undefined) throw new Error('the client began without a rest');
    const processor = shareOf(before.time, after.time, told.samples.length);
    return { ...told, processor, coldStarts: after.cold - before.cold };
  } finally {
    await client.terminate();
    await cloud.close();
  }
};
