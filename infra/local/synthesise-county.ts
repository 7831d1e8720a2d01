import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SynthesisedCounty {
  /** Path of the county's template, its assets beside it. */
  readonly template: string;
  /** Removes the folder, and ends the synthesis when it still runs. */
  dispose(): void;
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const outputOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer): void => {
      output += String(chunk);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`the synthesis failed:\n${output.trim()}`));
    });
  });

/**
 * Synthesises a county of this repository into a temporary folder.
 * `onStart` gets what removes the folder, and ends the synthesis when it still runs, before the work begins.
 */
export const synthesiseCounty = async (
  county: string,
  environment: Readonly<Record<string, string | undefined>>,
  onStart: (dispose: () => void) => void,
): Promise<SynthesisedCounty> => {
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-'));
  const child = spawn(process.execPath, ['infra/app.ts'], {
    cwd: root,
    env: { ...environment, GROUNDBREAK_COUNTY: county, CDK_OUTDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const dispose = (): void => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  onStart(dispose);
  await outputOf(child);
  const [name] = readdirSync(folder).filter((file) => file.endsWith(`${county}.template.json`));
  if (name === undefined) throw new Error(`the synthesis made no template of the county ${county}`);
  return { template: join(folder, name), dispose };
};
