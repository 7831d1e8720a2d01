import { createServer as createPlainServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { aCertificate } from '../unit/departments/certificate-builder.ts';

interface Heard {
  readonly id: string;
  readonly number: number;
  readonly isSignedBy: (secret: string) => boolean;
}

const heardOf = async ({ headers }: IncomingMessage, body: string): Promise<Heard> => {
  const [id, moment, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
    String(headers[`webhook-${name}`]),
  ) as [string, string, string];
  const { data }: { data: { number: number } } = JSON.parse(body);
  return {
    id,
    number: data.number,
    isSignedBy: (secret) =>
      signatures.split(' ').includes(new Webhook(secret).sign(id, new Date(Number(moment) * 1_000), body)),
  };
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/** The system of `ecology`: behind a certificate that nobody signed, until it moves to plain http at the same port. */
export const startEcology = async () => {
  const heard: Heard[] = [];
  const { key, cert } = aCertificate('127.0.0.1');
  const secure = createSecureServer({ key, cert }, (_, response) => void response.writeHead(204).end());
  const plain = createPlainServer((request, response) => {
    const hear = async (): Promise<void> => {
      heard.push(await heardOf(request, await text(request)));
      response.writeHead(204).end();
    };
    void hear();
  });
  const port = await listen(secure, 0);
  return {
    heard,
    port,
    wrongUrl: `https://127.0.0.1:${port}/hook`,
    /** Answers the address that is right from now on. */
    moves: async (): Promise<string> => {
      secure.closeAllConnections();
      await new Promise((resolve) => secure.close(resolve));
      await listen(plain, port);
      return `http://127.0.0.1:${port}/hook`;
    },
    close: (): void => {
      for (const server of [secure, plain]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
};
