import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { build } from 'esbuild';
import type { FaultRule } from '../../../infra/local/faults.ts';
import { startLocalCloud } from '../../../infra/local/start-local-cloud.ts';
import { fromItem } from '../../../shared/dynamo/item.ts';
import { createReadJournal, createReadStored } from '../../../shared/journal/read.ts';
import { createVerify } from '../../../shared/journal/verify.ts';
import { journalTemplate } from './journal-template.ts';

const root = join(import.meta.dirname, '../../..');

const entries = {
  writer: 'test/infra/journal/handlers/writer.ts',
  follower: 'test/infra/journal/handlers/follower.ts',
  relay: 'functions/journal/relay-handler.ts',
};

/** Bundles the functions and writes the template with its asset manifest, as a synthesis would. */
const writeStack = async (folder: string): Promise<string> => {
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, file]) => [`${name}/index`, file])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const files = Object.keys(entries).map((name) => [
    name,
    { source: { path: name }, destinations: { here: { bucketName: 'assets', objectKey: `${name}.zip` } } },
  ]);
  await writeFile(join(folder, 'journal.assets.json'), JSON.stringify({ files: Object.fromEntries(files) }));
  const template = join(folder, 'journal.template.json');
  await writeFile(template, JSON.stringify({ Resources: journalTemplate }));
  return template;
};

/** Fewer at once than the local cloud runs functions; the rest wait their turn. */
const createTurns = (free: number) => {
  const waiting: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
};

export const startJournalCloud = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'journal-'));
  const template = await writeStack(folder);
  const running = await startLocalCloud({ template, port: 0, clock: '2026-03-02T09:00:00+08:00' });
  const { url, cloud, operator } = running;
  const nameOf = (id: string): string => cloud.template.resources.get(id)?.physicalName ?? id;
  const [journal, work] = [nameOf('Journal'), nameOf('Work')];
  const client = new DynamoDBClient({ endpoint: url, region: cloud.region, credentials: operator });

  const inTurn = createTurns(16);
  const note = (project: string, text: string): Promise<Response> =>
    inTurn(() => fetch(`${url}/notes`, { method: 'POST', body: JSON.stringify({ project, note: text }) }));

  return {
    ...running,
    client,
    journal,
    work,
    verify: createVerify(createReadStored(client, journal)),
    read: createReadJournal(client, journal),
    note,
    /** Asks until the note is written, as a client with an idempotency key does; at most 60 times. */
    noteUntilWritten: async (project: string, text: string): Promise<number> => {
      for (let attempt = 1; attempt <= 60; attempt += 1) {
        const { status } = await note(project, text);
        if (status === 200 || status === 201) return status;
      }
      throw new Error(`${text} was not written`);
    },
    /** The numbers that the follower has seen, in order. */
    seen: async (project: string): Promise<unknown> => {
      const key = { PK: { S: `EFFECT#${project}` }, SK: { S: 'EFFECT' } };
      const { Item } = await client.send(
        new GetItemCommand({ TableName: work, Key: key, ConsistentRead: true }),
      );
      return Item && fromItem(Item)['seen'];
    },
    strike: (...rules: readonly FaultRule[]) => rules.forEach((rule) => cloud.faults.add(rule)),
    /** Lets an hour pass: every retry that waits for time comes about. */
    passAnHour: () => running.moveClock(new Date(cloud.clock.now() + 3_600_000).toISOString()),
    close: async (): Promise<void> => {
      client.destroy();
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

export type JournalCloud = Awaited<ReturnType<typeof startJournalCloud>>;
