import { spawn } from 'node:child_process';
import type { DemoCloud } from '../builders/demo-cloud.ts';

export interface Recovery {
  readonly code: number | null;
  readonly lines: readonly string[];
  /** What it says of the time that it took. */
  readonly told: string;
}

/** Runs the program as people do. @param tables logical names by option */
export const runRecovery = (
  cloud: DemoCloud,
  tables: Readonly<Record<string, string>>,
  chains: readonly string[],
): Promise<Recovery> =>
  new Promise((done, fail) => {
    const { accessKeyId, secretAccessKey, sessionToken } = cloud.operator;
    const options = Object.entries({ journal: 'JournalTable', ...tables }).flatMap(([name, table]) => [
      `--${name}`,
      cloud.nameOf(table),
    ]);
    const child = spawn(process.execPath, ['infra/recover.ts', '--county', 'demo-999901', ...options], {
      env: {
        PATH: process.env['PATH'],
        AWS_ENDPOINT_URL: cloud.url,
        AWS_REGION: cloud.cloud.region,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_SESSION_TOKEN: sessionToken,
      },
    });
    let [output, told] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
    child.once('error', fail);
    child.once('close', (code) => done({ code, lines: output.split('\n').filter(Boolean), told }));
    child.stdin.end(chains.join('\n'));
  });
