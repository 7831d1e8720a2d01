import type { RunningLocalCloud } from '../start-local-cloud.ts';
import type { Json } from './json.ts';
import type { ScenarioPorts, ScenarioReceivers } from './scenario-ports.ts';

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

/** A scenario's ports on a running local cloud. Redirects are answers, not followed. */
export const cloudPorts = (running: RunningLocalCloud): ScenarioPorts => {
  const receivers = receiversOf(running);
  return {
    ...(receivers && { receivers }),
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
  };
};
