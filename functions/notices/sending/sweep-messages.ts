import { type SendingPorts, sendMessage } from './send-message.ts';

/** Messages of one sweep; the next one comes in an hour. */
const most = 200;

/** Sends what waits and is due, one after the other: what failed, and what lost its hint. */
export const sweepMessages = (ports: SendingPorts) => async (): Promise<{ readonly tried: number }> => {
  const keys = await ports.store.listWaiting(ports.clock(), most);
  for (const key of keys) await sendMessage(ports)(key);
  return { tried: keys.length };
};
