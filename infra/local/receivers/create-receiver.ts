import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { createInbox, type Inbox } from './create-inbox.ts';
import type { ReceiverReport } from './receiver-messages.ts';
import type { ReceiverMode } from './receiver-mode.ts';

/** One simulated department's system. */
export interface Receiver {
  readonly port: number;
  inbox(): Inbox;
  mode(): ReceiverMode;
  met(): ReceiverReport['met'];
  setMode(mode: ReceiverMode): void;
  reset(): void;
}

/** Real milliseconds that a slow system takes to answer. */
const slowness = 1_000;

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** Listens on the loopback, on any free port. `working` is told of the beginning and the end of each request. */
export const createReceiver = async (working: (change: 1 | -1) => void): Promise<Receiver> => {
  let mode: ReceiverMode = 'ok';
  let inbox = createInbox();
  let requests = 0;
  let met: Partial<Record<ReceiverMode, number>> = {};
  const meet = (): void => void (met[mode] = (met[mode] ?? 0) + 1);

  const take = (request: IncomingMessage, response: ServerResponse, body: string): void =>
    void response.writeHead(inbox.take(body, headersOf(request)) ? 204 : 401).end();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    meet();
    switch (mode) {
      case 'ok':
        return take(request, response, body);
      case 'flapping':
        if ((requests += 1) % 2 === 0) take(request, response, body);
        else request.socket.destroy();
        return;
      case 'slow':
        await sleep(slowness);
        return take(request, response, body);
      case 'late':
        inbox.take(body, headersOf(request));
        return;
      case '410':
      case '500':
        response.writeHead(Number(mode)).end();
        return;
      case 'redirect':
        response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
        return;
      case 'down':
        request.socket.destroy();
        return;
      case 'silent':
        return;
    }
  };

  const server = createServer((request, response) => {
    working(1);
    response.once('close', () => working(-1));
    answer(request, response).catch(() => request.socket.destroy());
  });
  server.on('connection', (socket) => {
    if (mode !== 'down') return;
    meet();
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the receiver has no port');

  return {
    port: address.port,
    inbox: () => inbox,
    mode: () => mode,
    met: () => ({ ...met }),
    setMode: (given) => void (mode = given),
    reset() {
      mode = 'ok';
      requests = 0;
      met = {};
      inbox = createInbox();
    },
  };
};
