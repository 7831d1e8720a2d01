import { lookup } from 'node:dns/promises';
import { connect as connectPlain, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectSecure, type TLSSocket } from 'node:tls';
import type { ResolveName, Target } from './find-targets.ts';

/** Opens a connection to the address of a target, and to no other; rejects when it cannot. */
export type OpenConnection = (target: Target, signal: AbortSignal) => Promise<Duplex>;

export const resolveName: ResolveName = async (host) =>
  (await lookup(host, { all: true, order: 'ipv4first' })).map(({ address }) => address);

const secureSocket = ({ address, port, host, isAddress }: Target, ca: string | undefined): TLSSocket =>
  connectSecure({
    host: address,
    port,
    // the certificate must stand for the name, although the address is dialled
    ...(!isAddress && { servername: host }),
    ...(ca !== undefined && { ca }),
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ALPNProtocols: ['http/1.1'],
  });

const opened = (socket: Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<Duplex> =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      socket.destroy(new Error('aborted'));
    };
    signal.addEventListener('abort', stop, { once: true });
    socket.once('error', reject);
    socket.once('close', () => signal.removeEventListener('abort', stop));
    socket.once(event, () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });

/** @param ca certificates trusted instead of the well-known ones, PEM */
export const createOpenConnection =
  (ca?: string): OpenConnection =>
  (target, signal) =>
    target.secure
      ? opened(secureSocket(target, ca), 'secureConnect', signal)
      : opened(connectPlain({ host: target.address, port: target.port }), 'connect', signal);
