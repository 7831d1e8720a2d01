import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../infra/local/scenario/load-scenario.ts';
import { playScenario } from '../../infra/local/scenario/play-scenario.ts';
import { exitCodeOf } from '../../infra/local/scenario/run-program.ts';
import { runScenario } from '../../infra/local/scenario/run-scenario.ts';
import { withCloud } from '../../infra/local/scenario/with-cloud.ts';
import { demoTemplate } from '../builders/demo-template.ts';
import { withoutSweeps } from '../builders/without-sweeps.ts';

interface Run {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly complaint: string;
}

/** As a program of its own. */
const run = (args: readonly string[]): Promise<Run> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, ['infra/local/scenario/main.ts', ...args]);
    let output = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.once('error', fail);
    child.once('close', (code) => done({ code, lines: output.split('\n').filter(Boolean), complaint }));
  });

/** The same within this process, which reads the programs once for all files. */
const runHere = async (args: readonly string[]): Promise<Run> => {
  const [lines, complaints]: [string[], string[]] = [[], []];
  const code = await exitCodeOf(runScenario, args, {
    environment: process.env,
    signal: new AbortController().signal,
    print: (line) => lines.push(line),
    complain: (line) => complaints.push(line),
    screen: { write: () => true },
  });
  return { code, lines, complaint: complaints.join('\n') };
};

/** The hourly sweeps are left out: they are half of the work of a month, and find nothing to repair. */
const playsAsWritten = async (file: string, template: string): Promise<void> => {
  const scenario = await loadScenario(join(import.meta.dirname, file), 0);
  const place = { template, scenario, folder: import.meta.dirname };
  await withCloud(place, new AbortController().signal, async ({ cloud }, ports) => {
    cloud.faults.add(withoutSweeps);
    const lines: string[] = [];
    await playScenario(ports, scenario, (line) => lines.push(line.ok ? 'as written' : JSON.stringify(line)));
    expect(lines).toEqual(scenario.steps.map(() => 'as written'));
  });
};

/** The demo plays the office, seven months of virtual time, as written and on other days. */
const files = (await readdir(import.meta.dirname)).filter(
  (name) => name.endsWith('.json') && name !== 'office.json',
);
/** With the sweeps. Between them they have every kind of moment: silence, waiting, attempts of three days; the demo has the stages. */
const shifted = [
  'silent-department-is-deemed-to-accept.json',
  'land-permit-waits-for-the-land-contract.json',
  'department-down-for-three-days.json',
];
const failures = ({ lines }: Run): readonly string[] => lines.filter((line) => !line.includes('"ok":true'));

describe('npm run scenario', () => {
  let folder = '';
  let template = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'groundbreak-journeys-'));
    template = await demoTemplate();
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const runSteps = async (steps: unknown): Promise<Run> => {
    const file = join(folder, 'scenario.json');
    const scenario = { county: 'demo-999901', clock: '2026-03-02T09:00:00+08:00', steps };
    await writeFile(file, JSON.stringify(scenario));
    return run([file, '--template', template]);
  };

  const plays = async (file: string, ...args: readonly string[]): Promise<void> => {
    const played = await runHere([join(import.meta.dirname, file), '--template', template, ...args]);
    expect(failures(played)).toEqual([]);
    expect([played.code, played.complaint]).toEqual([0, '']);
    expect(played.lines.length).toBeGreaterThan(0);
  };

  it.each(files)(
    'plays %s as written',
    (file) => expect(playsAsWritten(file, template)).resolves.toBeUndefined(),
    240_000,
  );

  it.each(shifted)(
    'plays %s a month later',
    (file) => expect(plays(file, '--shift', '31')).resolves.toBeUndefined(),
    240_000,
  );

  it('ends with 1 and tells the answer when an expectation failed', async () => {
    const played = await runSteps([
      { at: '2026-03-05T09:00:00+08:00' },
      { send: 'GET /projects', expect: { status: 200 } },
      { send: 'GET /_local/clock', expect: { status: 200 } },
    ]);
    expect(played.code).toBe(1);
    const [moved, refused, read] = played.lines.map((line): unknown => JSON.parse(line));
    expect(moved).toEqual({ step: 1, status: null, ok: true });
    expect(refused).toMatchObject({
      step: 2,
      status: 401,
      ok: false,
      why: ['status: expected 200, found 401'],
      answer: { code: 'auth.token-invalid' },
    });
    expect(read).toMatchObject({ step: 3, status: 200, ok: true });
  });

  it('ends with 2 and plays nothing when the file is malformed', async () => {
    const malformed = await runSteps([{ send: 'GET /', expct: {} }]);
    expect([malformed.code, malformed.lines]).toEqual([2, []]);
    expect(malformed.complaint).toContain('steps[0]: Unrecognized key: "expct"');
    const partial = await runSteps([{ callback: {} }]);
    expect([partial.code, partial.lines]).toEqual([2, []]);
    expect(partial.complaint).toContain('steps[0].callback.department: ');
  });
});
