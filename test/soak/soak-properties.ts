import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Soak } from './soak.ts';

const root = join(import.meta.dirname, '..', '..');

/** Files of tests that draw examples, themselves or by a module beside them. */
const filesWithProperties = (): readonly string[] => {
  const draws = (file: string): boolean => /from 'fast-check'/.test(readFileSync(join(root, file), 'utf8'));
  const modules = globSync('test/unit/**/*.ts', { cwd: root }).filter(draws);
  const names = new Set(modules.map((file) => file.replace(/^.*\//, '')));
  return globSync('test/unit/**/*.test.ts', { cwd: root }).filter((file) => {
    const imported = readFileSync(join(root, file), 'utf8').matchAll(/from '\.[^']*\/([\w-]+\.ts)'/g);
    return modules.includes(file) || [...imported].some(([, name = '']) => names.has(name));
  });
};

const runTests = (files: readonly string[], seed: number): Promise<{ held: boolean; output: string }> =>
  new Promise((done, fail) => {
    const command = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'portable', ...files];
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, PROPERTY_SEED: String(seed), NO_COLOR: '1' },
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', fail);
    child.once('close', (code) => done({ held: code === 0, output }));
  });

/** Every test that draws its examples, with other examples each time: run n with `PROPERTY_SEED` = seed + n. */
export const soakProperties: Soak = async ({ seed, runs = 10, minutes, print }) => {
  const started = Date.now();
  const seconds = (): number => Math.round((Date.now() - started) / 1_000);
  const files = filesWithProperties();
  let [round, failed] = [0, 0];
  const goesOn = (): boolean => round < runs && (minutes === undefined || seconds() < minutes * 60);
  for (; goesOn(); round += 1) {
    const { held, output } = await runTests(files, seed + round);
    if (!held) {
      failed += 1;
      print(output);
    }
    print(`PROPERTY_SEED=${seed + round}: ${held ? 'held' : 'FAILED'}, ${seconds()} s`);
  }
  print(`seeds ${seed} to ${seed + round - 1}; ${files.length} files; ${failed} runs failed; ${seconds()} s`);
  return failed === 0;
};
