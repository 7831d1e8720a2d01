import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { main, ready, start, template, watch } from './program.ts';

/** Processes below this one, parents before their children. */
const processesBelow = (pid: number): readonly number[] => {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name): readonly [number, number][] => {
        try {
          return [
            [
              Number(name),
              Number((readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1] ?? '').split(' ')[1]),
            ],
          ];
        } catch {
          return [];
        }
      }),
  );
  const below = (from: number): readonly number[] =>
    [...parents].filter(([, parent]) => parent === from).flatMap(([child]) => [child, ...below(child)]);
  return below(pid);
};
const gone = (pids: readonly number[]): boolean =>
  pids.every((pid) => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
    } catch {
      return true;
    }
  });

describe('npm start', () => {
  it('prints one line when it can be used, and nothing more', async () => {
    const program = start([...template, '--clock', '2026-03-02T09:00:00+08:00']);
    const url = await ready(program);
    expect(program.output()).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\n$/);
    const health: unknown = await (await fetch(`${url}/_local/health`)).json();
    expect(health).toMatchObject({ now: '2026-03-02T01:00:00.000Z', standsStill: true });
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(program.output().split('\n')).toHaveLength(2);
  });

  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGKILL'])('leaves no process after %s', async (signal) => {
    const program = start(template);
    await ready(program);
    const below = processesBelow(program.child.pid ?? 0);
    expect(below.length).toBeGreaterThan(0);
    program.child.kill(signal);
    await program.ended;
    await vi.waitFor(() => expect(gone(below)).toBe(true), { timeout: 10_000, interval: 20 });
  });

  it('ends when the shell that npm started it through is killed, or npm is', async () => {
    // npm, its shell, the program: the outer shell is killed and the inner one lives on
    const command = `"${process.execPath}" "${main}" ${template.join(' ')}; true`;
    const outer = watch(
      spawn('/bin/sh', ['-c', `/bin/sh -c '${command}'; true`], {
        env: { ...process.env, npm_lifecycle_event: 'start' },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    await ready(outer);
    const below = processesBelow(outer.child.pid ?? 0);
    outer.child.kill('SIGKILL');
    await vi.waitFor(() => expect(gone(below)).toBe(true), { timeout: 10_000, interval: 50 });
  });

  it('says so and ends when the database engine dies', async () => {
    const program = start(template);
    await ready(program);
    const [supervisor = 0] = processesBelow(program.child.pid ?? 0);
    process.kill(-supervisor, 'SIGKILL');
    expect(await program.ended).toBe(1);
    expect(program.errors()).toBe('DynamoDB Local has ended\n');
  });
});
