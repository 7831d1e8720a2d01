import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { allCounties } from '../../infra/counties/all-counties.ts';
import { selectCounties } from '../../infra/counties/select-counties.ts';
import { createApp } from '../../infra/create-app.ts';
import { type FunctionName, functionEntries } from '../../infra/function-entries.ts';
import { deployedFunction } from './deployed-function.ts';
import { quantile, row } from './statistics.ts';

const bareCall = `
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
const client = new DynamoDBClient({});
export const handler = () => client.send(new GetItemCommand({ TableName: 't', Key: { PK: { S: 'a' } } }));
`;

const probe = `
const before = process.cpuUsage();
await import(process.argv[1]);
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1000));
process.exit(0);
`;

interface Subject {
  readonly name: string;
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

const importTime = ({ file, environment }: Subject): number =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', probe, file], {
      env: { ...process.env, AWS_REGION: 'eu-central-1', ...environment },
      encoding: 'utf8',
    }),
  );

// by turns: what disturbs the machine for a while disturbs every function alike
const importTimes = (subjects: readonly Subject[]): readonly number[] => {
  const rounds = Array.from({ length: 9 }, () => subjects.map(importTime));
  return subjects.map((_, index) =>
    quantile(
      rounds.map((round) => round[index] ?? Number.NaN),
      0.5,
    ),
  );
};

/** Prints each function beside an empty handler and beside one bare DynamoDB call, measured in the same run. */
export const benchBundles = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'groundbreak-bench-'));
  try {
    const empty = join(folder, 'empty.mjs');
    writeFileSync(empty, 'export const handler = async () => ({});\n');
    const bare = join(folder, 'bare.mjs');
    buildSync({
      stdin: { contents: bareCall, resolveDir: import.meta.dirname, loader: 'js' },
      outfile: bare,
      bundle: true,
      platform: 'node',
      target: 'node22',
      format: 'esm',
      mainFields: ['module', 'main'],
      minify: true,
    });
    const selection = selectCounties(allCounties, 'demo-999901');
    if (selection.kind === 'refused') throw new Error(selection.faults.join('\n'));
    const assembly = createApp({
      counties: selection.counties,
      outdir: join(folder, 'out'),
    }).synth();
    const template = assembly.getStackByName('groundbreak-demo-999901').templateFullPath;
    const names = Object.keys(functionEntries) as FunctionName[];
    const subjects: readonly Subject[] = [
      { name: 'empty handler', file: empty, environment: {} },
      { name: 'one bare DynamoDB call', file: bare, environment: {} },
      ...names.map((name) => ({ name, ...deployedFunction(template, name) })),
    ];
    const times = importTimes(subjects);
    const measured = subjects.map(({ name, file }, index) => ({
      name,
      kilobytes: statSync(file).size / 1000,
      milliseconds: times[index] ?? Number.NaN,
    }));
    const bareTime = measured[1]?.milliseconds ?? Number.NaN;
    const widths = [26, 12, 14, 14];
    process.stdout.write(row(['function', 'kB', 'import cpu ms', 'of bare call'], widths));
    for (const { name, kilobytes, milliseconds } of measured) {
      const share = (milliseconds / bareTime).toFixed(2);
      process.stdout.write(row([name, kilobytes.toFixed(0), milliseconds.toFixed(1), share], widths));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
