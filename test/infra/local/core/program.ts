import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, vi } from 'vitest';
import { coreTemplate } from './core-cloud.ts';

export const main = fileURLToPath(new URL('../../../../infra/local/main.ts', import.meta.url));

export interface Program {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  readonly ended: Promise<number | null>;
}

/** Listens to a program, and ends it with the test. */
export const watch = (child: ChildProcess): Program => {
  const texts = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => (texts.out += String(chunk)));
  child.stderr?.on('data', (chunk) => (texts.err += String(chunk)));
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  const program = { child, output: () => texts.out, errors: () => texts.err, ended };
  onTestFinished(() => void child.kill('SIGKILL'));
  return program;
};

/** Runs `main.ts`; the test ends it. */
export const start = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): Program =>
  watch(spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] }));

export const template = ['--template', coreTemplate, '--port', '0'];

/** The address, once it is printed. */
export const ready = async ({ output, errors }: Program): Promise<string> => {
  await vi.waitFor(() => expect(output() + errors()).toMatch(/\n/), { timeout: 30_000, interval: 20 });
  expect(errors()).toBe('');
  return output().trim().replace('ready ', '');
};
