import type { RunningLocalCloud } from '../start-local-cloud.ts';
import type { Json } from './json.ts';
import type { ScenarioPorts } from './scenario-ports.ts';

const parse = (text: string): Json | undefined => {
  if (text === '') return undefined;
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return text;
  }
};

/** A scenario's ports on a running local cloud. Redirects are answers, not followed. */
export const cloudPorts = (running: RunningLocalCloud): ScenarioPorts => ({
  send: async ({ method, path, headers, body }) => {
    const response = await fetch(`${running.url}${path}`, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return { status: response.status, headers: Object.fromEntries(response.headers), body: parse(text) };
  },
  token: (as) => running.token(as),
  moveClock: (to) => running.moveClock(to),
  settled: () => running.settled(),
});
