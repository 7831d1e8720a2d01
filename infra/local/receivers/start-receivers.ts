import { Worker } from 'node:worker_threads';
import type { Cloud } from '../cloud.ts';
import { loopbackEgress } from './loopback-egress.ts';
import type { ReceiverCommand, ReceiversMessage, ReceiverValue } from './receiver-messages.ts';
import type { Receivers } from './receivers.ts';

interface Waiting {
  readonly resolve: (value: ReceiverValue) => void;
  readonly reject: (error: Error) => void;
}

/** The ports of the receivers, as soon as they listen. @throws what the thread throws before that */
const portsOf = (worker: Worker): Promise<Readonly<Record<string, number>>> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (message: ReceiversMessage) => {
      worker.off('error', reject);
      if (message.kind === 'ready') resolve(message.ports);
      else reject(new Error('the receivers did not begin'));
    });
  });

/** Starts the receivers of these departments. A working receiver keeps the cloud from being settled. */
export const startReceivers = async (
  { clock, activity }: Cloud,
  departments: readonly string[],
): Promise<Receivers> => {
  const busy = new SharedArrayBuffer(4);
  const worker = new Worker(new URL('./receivers-worker.ts', import.meta.url), {
    workerData: { clock: clock.shared, departments, busy },
    execArgv: [],
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const ports = await portsOf(worker);
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the receivers have ended')));
  worker.on('message', (message: ReceiversMessage) => {
    if (message.kind === 'ready') return;
    const one = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'done') one?.resolve(message.value);
    else one?.reject(new Error(message.message));
  });

  const ask = async (command: ReceiverCommand): Promise<ReceiverValue> => {
    const close = activity.begin(`receivers: ${command.kind}`);
    const id = (asked += 1);
    try {
      return await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, command }, []);
      });
    } finally {
      close();
    }
  };
  activity.probe('receivers', () =>
    Atomics.load(new Int32Array(busy), 0) > 0 ? 'working receiver' : undefined,
  );

  const told = async (command: ReceiverCommand): Promise<void> => void (await ask(command));
  return {
    urls: Object.fromEntries(
      departments.map((department) => [department, `http://127.0.0.1:${ports[department]}/${department}`]),
    ),
    egress: loopbackEgress(ports),
    setMode: (department, mode) => told({ kind: 'mode', department, mode }),
    addKey: (department, secret) => told({ kind: 'key', department, secret }),
    callBack: async (order) => {
      const { reply } = await ask({ kind: 'callback', order });
      if (reply === undefined) throw new Error('a callback has no answer');
      return reply;
    },
    readFeed: (department, api, token) => told({ kind: 'read-feed', department, api, token }),
    report: async () => (await ask({ kind: 'report' })).reports ?? [],
    reset: () => told({ kind: 'reset' }),
    close: async () => void (await worker.terminate()),
  };
};
