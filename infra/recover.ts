import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createPutNew } from '../shared/journal/put-new.ts';
import { createReadJournal, createReadStored } from '../shared/journal/read.ts';
import { restoreChain } from '../shared/journal/restore-chain.ts';
import { createVerify } from '../shared/journal/verify.ts';
import { allCounties } from './counties/all-counties.ts';
import { selectCounties } from './counties/select-counties.ts';
import { countyRestorers, recoverable, type Recoverable } from './recovery/county-restorers.ts';

const options = {
  county: { type: 'string' },
  journal: { type: 'string' },
  projects: { type: 'string' },
  materials: { type: 'string' },
  approvals: { type: 'string' },
  licences: { type: 'string' },
  departments: { type: 'string' },
  notices: { type: 'string' },
} as const satisfies Readonly<Record<Recoverable | 'county' | 'journal', { type: 'string' }>>;

const usage = `node infra/recover.ts --county NAME --journal TABLE [${recoverable
  .map((name) => `--${name} TABLE`)
  .join('] [')}] < CHAINS`;

const { values } = parseArgs({ options });
const { county: name = '', journal, ...tables } = values;
const selection = selectCounties(allCounties, name);
const county = selection.kind === 'selected' ? selection.counties[0] : undefined;

if (journal === undefined || county === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  const client = new DynamoDBClient({});
  const restore = restoreChain({
    readJournal: createReadJournal(client, journal),
    verify: createVerify(createReadStored(client, journal)),
    contexts: countyRestorers(client, county, { journal, tables }),
    putNew: createPutNew(client),
  });
  const started = performance.now();
  let count = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    const chain = line.trim();
    if (chain === '') continue;
    const restored = await restore(chain);
    count += 1;
    if (restored.kind !== 'restored') process.exitCode = 1;
    process.stdout.write(`${JSON.stringify({ chain, ...restored })}\n`);
  }
  process.stderr.write(`${count} chains in ${Math.round(performance.now() - started)} ms\n`);
}
