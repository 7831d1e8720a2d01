import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningLocalCloud } from '../start-local-cloud.ts';
import type { Json } from './json.ts';
import type { Reply, ScenarioPorts, ScenarioReceivers } from './scenario-ports.ts';

const parse = (text: string): Json | undefined => {
  if (text === '') return undefined;
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
};

const receiversOf = (running: RunningLocalCloud): ScenarioReceivers | undefined => {
  const { receivers, url } = running;
  return (
    receivers && {
      urls: receivers.urls,
      setMode: (department, mode) => receivers.setMode(department, mode),
      addKey: (department, secret) => receivers.addKey(department, secret),
      callBack: async (order) => {
        const token = await running.token({ role: 'department', department: order.department });
        const { status, headers, text } = await receivers.callBack({ ...order, api: url, token });
        return { status, headers, body: parse(text) };
      },
    }
  );
};

const replyOf = async (response: Response): Promise<Reply> => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: parse(await response.text()),
});

/**
 * A scenario's ports on a running local cloud. Redirects are answers, not followed.
 * @param folder where the scenario lies; the current one unless given
 */
export const cloudPorts = (running: RunningLocalCloud, folder = '.'): ScenarioPorts => {
  const receivers = receiversOf(running);
  return {
    ...(receivers && { receivers }),
    send: async ({ method, path, headers, body }) =>
      replyOf(
        await fetch(`${running.url}${path}`, {
          method,
          headers,
          redirect: 'manual',
          ...(body === undefined ? {} : { body }),
        }),
      ),
    token: (as) => running.token(as),
    moveClock: (to) => running.moveClock(to),
    settled: () => running.settled(),
    put: async (url, headers, bytes) => {
      if (new URL(url).origin !== new URL(running.url).origin)
        throw new Error(`${url} is not of the local cloud`);
      // the length is that of the bytes: fetch sets it
      const { 'content-length': _, ...sent } = headers;
      return replyOf(await fetch(url, { method: 'PUT', headers: sent, body: new Uint8Array(bytes) }));
    },
    readFile: (name) => readFile(join(folder, name)),
  };
};
