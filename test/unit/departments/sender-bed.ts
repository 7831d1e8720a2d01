import { once } from 'node:events';
import type { Server } from 'node:net';
import type { EgressRules } from '../../../functions/departments/domain/egress-rules.ts';
import type { Outcome } from '../../../functions/departments/domain/outcome.ts';
import { createSender, type SenderPorts } from '../../../functions/departments/sending/create-sender.ts';
import { createOpenConnection } from '../../../functions/departments/sending/open-connection.ts';
import { onTestFinished } from 'vitest';

/** Listens on the loopback until the test is over; answers the port. */
export const listening = async (server: Server): Promise<number> => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
};

export const body = '{"type":"case-opened"}';

interface Given {
  readonly host?: string;
  readonly secure?: boolean;
  readonly path?: string;
  readonly ca?: string;
  /** The limit, in milliseconds, that is over at once. */
  readonly outOf?: number;
  readonly resolve?: SenderPorts['resolve'];
}

/** One attempt by the real connector to a server of this machine, named by the rules. */
export const attempt = (port: number, given: Given = {}): Promise<Outcome> => {
  const { host = '127.0.0.1', secure = false, path = '/nr', ca } = given;
  const rules: EgressRules = { hosts: [host], ports: [port], cidrs: [] };
  const send = createSender({
    resolve: given.resolve ?? (async () => ['127.0.0.1']),
    connect: createOpenConnection(ca),
    after: (milliseconds, fire) => {
      if (milliseconds !== given.outOf) return () => undefined;
      const soon = setImmediate(fire);
      return () => clearImmediate(soon);
    },
  });
  return send({
    url: `${secure ? 'https' : 'http'}://${host}:${port}${path}`,
    rules,
    headers: { 'webhook-id': 'dlv_1' },
    body,
  });
};
