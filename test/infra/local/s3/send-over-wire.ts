import { connect } from 'node:net';
import type { HandRequest } from './sign-by-hand.ts';

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const parse = (raw: Buffer): WireAnswer => {
  const end = raw.indexOf('\r\n\r\n');
  const [first = '', ...lines] = raw.toString('latin1', 0, Math.max(0, end)).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  const length = Number(headers['content-length'] ?? raw.length);
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: raw.subarray(end + 4, end + 4 + length) };
};

const isWhole = (raw: Buffer): boolean => {
  const end = raw.indexOf('\r\n\r\n');
  const { headers } = parse(raw);
  return end >= 0 && raw.length >= end + 4 + Number(headers['content-length'] ?? 0);
};

/**
 * Writes a request byte by byte as it was built; the first answer counts. A body shorter than its
 * `content-length` ends the connection: status 0 when nothing was answered.
 */
export const sendOverWire = (origin: string, request: HandRequest): Promise<WireAnswer> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(origin);
    const head = [
      `${request.method} ${request.url} HTTP/1.1`,
      ...Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`),
      '\r\n',
    ];
    const chunks: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port) }, () => {
      socket.write(head.join('\r\n'), 'latin1');
      socket.write(request.body);
      if (request.body.length < Number(request.headers['content-length'] ?? 0)) socket.end();
    });
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (isWhole(Buffer.concat(chunks))) socket.destroy();
    });
    socket.on('close', () => done(parse(Buffer.concat(chunks))));
    socket.on('error', fail);
  });
