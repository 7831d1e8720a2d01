import { request } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Target } from './find-targets.ts';

export interface ExchangeRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Bytes of answer that are read, and thrown away, before the connection ends. */
export const answerLimit = 65_536;

/** Bytes of the answer's headers. */
export const headerLimit = 16_384;

/**
 * One POST over an open connection; answers the status as soon as the headers are there. The answer's body is read up to
 * the limit and thrown away; a redirect is a status like any other.
 */
export const exchange = (
  socket: Duplex,
  target: Target,
  { headers, body }: ExchangeRequest,
): { readonly status: Promise<number>; readonly drained: Promise<void> } => {
  const drained = Promise.withResolvers<void>();
  const status = new Promise<number>((resolve, reject) => {
    socket.once('close', () => {
      drained.resolve();
      reject(new Error('the connection ended'));
    });
    const call = request({
      // without any agent: one, even `false`, would dial by itself
      createConnection: () => socket,
      method: 'POST',
      path: target.path,
      maxHeaderSize: headerLimit,
      headers: {
        ...headers,
        host: target.authority,
        'user-agent': 'groundbreak',
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        connection: 'close',
      },
    });
    call.on('error', reject);
    call.on('response', (answer) => {
      let bytes = 0;
      answer.on('error', () => drained.resolve());
      answer.on('end', () => drained.resolve());
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > answerLimit) drained.resolve();
      });
      resolve(answer.statusCode ?? 0);
    });
    call.end(body);
  });
  return { status, drained: drained.promise };
};
