import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  sessionId: z.string().optional(),
});

type Message = z.infer<typeof message>;

/** A page in headless Chromium. */
export interface BrowserPage {
  /** One command of the DevTools protocol. */
  readonly send: (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;
  /** The value of an expression in the page. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Events of the protocol so far. */
  readonly events: () => readonly Message[];
  readonly close: () => Promise<void>;
}

/** Starts Chromium with a profile of its own, bound to loopback. */
export const openChromium = async (): Promise<BrowserPage> => {
  const profile = mkdtempSync(join(tmpdir(), 'groundbreak-chromium-'));
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    '--remote-debugging-port=0',
  ];
  const browser = spawn('chromium', [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    browser.once('error', reject);
    createInterface({ input: browser.stderr }).on('line', (line) => {
      const [, found] = /listening on (ws:\S+)/.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const socket = new WebSocket(address);
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  const seen: Message[] = [];
  const waiting = new Map<number, (result: Readonly<Record<string, unknown>>) => void>();
  socket.addEventListener('message', ({ data }) => {
    const one = message.parse(JSON.parse(String(data)));
    seen.push(one);
    if (one.id !== undefined) waiting.get(one.id)?.(one.result ?? {});
  });
  let last = 0;
  const ask = (method: string, params: object, sessionId?: string) =>
    new Promise<Readonly<Record<string, unknown>>>((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      socket.send(
        JSON.stringify({ id: last, method, params, ...(sessionId !== undefined && { sessionId }) }),
      );
    });
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const send: BrowserPage['send'] = (method, params = {}) => ask(method, params, String(sessionId));
  await send('Page.enable');
  await send('Log.enable');
  return {
    send,
    events: () => seen,
    evaluate: async (expression) => {
      const { result } = await send('Runtime.evaluate', { expression, returnByValue: true });
      return z.object({ value: z.unknown().optional() }).parse(result).value;
    },
    close: async () => {
      socket.close();
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
};
