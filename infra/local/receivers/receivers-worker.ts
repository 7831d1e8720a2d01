import { parentPort, workerData } from 'node:worker_threads';
import { installVirtualDate, readSharedClock } from '../lambda/virtual-date.ts';
import { callBack } from './call-back.ts';
import { createReceiver, type Receiver } from './create-receiver.ts';
import { readFeed } from './read-feed.ts';
import type {
  ReceiverCommand,
  ReceiverReport,
  ReceiversMessage,
  ReceiverValue,
  ReceiversSetup,
} from './receiver-messages.ts';

const setup: ReceiversSetup = workerData;
const port = parentPort;
if (port === null) throw new Error('receivers-worker.ts runs as a worker only');
const post = (message: ReceiversMessage): void => port.postMessage(message);

installVirtualDate(readSharedClock(setup.clock));

const busy = new Int32Array(setup.busy);
const receivers = new Map<string, Receiver>();
for (const department of setup.departments)
  receivers.set(department, await createReceiver((change) => Atomics.add(busy, 0, change)));

const receiverOf = (department: string): Receiver => {
  const receiver = receivers.get(department);
  if (receiver === undefined) throw new Error(`${department} has no receiver`);
  return receiver;
};

const reportAll = (): readonly ReceiverReport[] =>
  [...receivers].map(([department, receiver]) => ({
    department,
    mode: receiver.mode(),
    met: receiver.met(),
    ...receiver.inbox().report(),
  }));

const obey = async (command: ReceiverCommand): Promise<ReceiverValue> => {
  switch (command.kind) {
    case 'mode':
      receiverOf(command.department).setMode(command.mode);
      return {};
    case 'key':
      receiverOf(command.department).inbox().addKey(command.secret);
      return {};
    case 'callback':
      return { reply: await callBack(receiverOf(command.order.department).inbox(), command.order) };
    case 'read-feed':
      await readFeed(receiverOf(command.department).inbox(), command.api, command.token);
      return {};
    case 'report':
      return { reports: reportAll() };
    case 'reset':
      receivers.forEach((receiver) => receiver.reset());
      return {};
  }
};

port.on('message', ({ id, command }: { readonly id: number; readonly command: ReceiverCommand }) => {
  obey(command)
    .then((value) => post({ kind: 'done', id, value }))
    .catch((error: unknown) =>
      post({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) }),
    );
});

post({
  kind: 'ready',
  ports: Object.fromEntries([...receivers].map(([department, receiver]) => [department, receiver.port])),
});
