import { Agent, request as send } from 'node:http';

export interface ClientAnswer {
  readonly status: number;
  readonly text: string;
}

/** Asks the API once; `token` and `body` where there are any. A POST gets a key of its own. */
export type Ask = (route: string, token?: string, body?: object) => Promise<ClientAnswer>;

/** A client of the API that does no more than it must: it runs on the processors that it measures. */
export const createClient = (url: string): Ask => {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true });
  let keys = 0;
  return (route, token, body) =>
    new Promise((resolve, reject) => {
      const [method = '', path = ''] = route.split(' ');
      const sent = body && JSON.stringify(body);
      const headers = {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(method === 'POST' && { 'idempotency-key': `bench-${(keys += 1)}` }),
        ...(sent !== undefined && {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(sent),
        }),
      };
      const call = send({ agent, hostname, port, method, path, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
        answer.on('error', reject);
      });
      call.on('error', reject);
      call.end(sent);
    });
};
