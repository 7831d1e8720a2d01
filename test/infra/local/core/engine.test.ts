import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Engine, startEngine } from '../../../../infra/local/dynamodb/start-engine.ts';

const program = fileURLToPath(new URL('./fixtures/hold-engine.ts', import.meta.url));
const running: ChildProcess[] = [];
const engines: Engine[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const engine of engines.splice(0)) await engine.close();
});

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

/** A process that holds an engine, and the engine's own process. */
const holdEngine = (): Promise<{ child: ChildProcess; engine: number }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    running.push(child);
    child.stdout.once('data', (chunk) => resolve({ child, engine: Number(String(chunk).trim()) }));
    child.once('exit', () => reject(new Error('it ended early')));
  });

describe('the database engine', () => {
  it.each<NodeJS.Signals>(['SIGKILL', 'SIGTERM', 'SIGINT'])(
    'dies with the process that holds it, by %s',
    async (signal) => {
      const { child, engine } = await holdEngine();
      expect(alive(engine)).toBe(true);
      child.kill(signal);
      await vi.waitFor(() => expect(alive(engine)).toBe(false), { timeout: 10_000, interval: 20 });
    },
  );

  it('says what to do when there is no Java', async () => {
    await expect(startEngine({ environment: { PATH: '/nowhere' } })).rejects.toThrow(
      /needs a Java runtime .*install/,
    );
  });

  it('ends when it is closed, and tells', async () => {
    const engine = await startEngine();
    engines.push(engine);
    expect((await engine.send('DynamoDB_20120810.ListTables', '{}')).text).toBe('{"TableNames":[]}');
    await engine.close();
    await engine.ended;
    await expect(engine.send('DynamoDB_20120810.ListTables', '{}')).rejects.toThrow('ECONNREFUSED');
  });

  it('listens on loopback only', async () => {
    const { engine } = await holdEngine();
    const inodes = new Set(
      readdirSync(`/proc/${engine}/fd`)
        .map((fd) => {
          try {
            return /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${engine}/fd/${fd}`))?.[1];
          } catch {
            return undefined;
          }
        })
        .filter((inode) => inode !== undefined),
    );
    const listening = ['tcp', 'tcp6']
      .flatMap((family) => readFileSync(`/proc/${engine}/net/${family}`, 'utf8').trim().split('\n').slice(1))
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === '0A' && inodes.has(fields[9] ?? ''))
      .map((fields) => fields[1]?.split(':')[0]);
    expect(listening).toEqual(['0000000000000000FFFF00000100007F']);
  });
});
