import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readmeSteps, type ReadmeStep } from './readme-steps.ts';

const root = join(import.meta.dirname, '..', '..');
const steps = readmeSteps(readFileSync(join(root, 'README.md'), 'utf8'));

let folder: string;
let shell: ChildProcess;
let running: ChildProcess | undefined;
let output = '';

const outputSince = (mark: string, child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      if (!output.includes(mark)) return;
      child.stdout?.off('data', look);
      child.off('exit', ended);
      resolve(output.slice(0, output.indexOf(mark)));
    };
    const ended = (code: number | null): void => reject(new Error(`ended with ${code} after:\n${output}`));
    child.stdout?.on('data', look);
    child.once('exit', ended);
    look();
  });

const listen = (child: ChildProcess): ChildProcess => {
  child.stdout?.on('data', (chunk: Buffer) => (output += String(chunk)));
  child.stderr?.on('data', (chunk: Buffer) => (output += String(chunk)));
  return child;
};

let commands = 0;
const run = async (command: string): Promise<string> => {
  commands += 1;
  output = '';
  const mark = `end-of-command-${commands}`;
  shell.stdin?.write(`${command}\necho\necho ${mark}-$?\n`);
  return await outputSince(`${mark}-0`, shell);
};

/** Ends what `npm start` started, as `Ctrl-C` does. */
const stop = async (): Promise<void> => {
  if (running?.pid === undefined || running.exitCode !== null) return;
  const ended = once(running, 'exit');
  process.kill(-running.pid, 'SIGINT');
  await ended;
};

const start = async (command: string): Promise<string> => {
  await stop();
  output = '';
  running = listen(spawn('bash', ['-c', command], { cwd: join(folder, 'groundbreak'), detached: true }));
  await outputSince('ready http', running);
  return output;
};

const play = ({ command }: ReadmeStep): Promise<string> =>
  command.startsWith('npm start') ? start(command) : run(command);

describe('the README, followed in a clean clone', { timeout: 600_000 }, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'groundbreak-readme-'));
    shell = listen(spawn('bash', ['-e'], { cwd: folder }));
    await run(`git clone --quiet "${root}" groundbreak && cd groundbreak`);
  });

  afterAll(async () => {
    shell?.kill();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has commands to follow', () => {
    expect(steps.length).toBeGreaterThan(5);
  });

  it.each(steps)('line $line: $command', async (step) => {
    const printed = await play(step);
    for (const text of step.prints) expect(printed).toContain(text);
  });
});
