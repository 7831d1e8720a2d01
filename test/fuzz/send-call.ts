import { Agent, request } from 'node:http';
import type { FuzzCall } from './fuzz-call.ts';
import type { Header } from './fuzz-headers.ts';

export interface FuzzAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** Sends calls as they are: nothing is normalised, headers may be doubled. */
export const createSender = (url: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const { hostname, port, host } = new URL(url);
  const send = (call: FuzzCall, more: readonly Header[]): Promise<FuzzAnswer> =>
    new Promise((done, fail) => {
      const { method, target: path, body } = call;
      const length: readonly Header[] =
        body === undefined ? [] : [['content-length', String(Buffer.byteLength(body))]];
      const headers = [['host', host], ...call.headers, ...more, ...length].flat();
      const asked = request({ agent, hostname, port, method, path, headers, setHost: false }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => (text += part));
        answer.once('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
        answer.once('error', fail);
      });
      asked.once('error', fail);
      asked.end(body);
    });
  return { send, close: () => agent.destroy() };
};
