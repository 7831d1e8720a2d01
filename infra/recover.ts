import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { itemsAtOnce } from '../shared/journal/restore-chain.ts';
import { allCounties } from './counties/all-counties.ts';
import { selectCounties } from './counties/select-counties.ts';
import { recoverable, type Recoverable } from './recovery/county-restorers.ts';
import { chainsAtOnce, recoverChains } from './recovery/recover-chains.ts';
import { createRestore } from './recovery/create-restore.ts';

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
  // chains and their items at once need a connection each; what is throttled waits
  const maxSockets = chainsAtOnce * itemsAtOnce;
  const client = new DynamoDBClient({
    maxAttempts: 10,
    requestHandler: { httpAgent: { maxSockets }, httpsAgent: { maxSockets } },
  });
  const restore = createRestore(client, county, { journal, tables });
  const started = performance.now();
  const count = await recoverChains(createInterface({ input: process.stdin }), restore, (chain, restored) => {
    if (restored.kind !== 'restored') process.exitCode = 1;
    process.stdout.write(`${JSON.stringify({ chain, ...restored })}\n`);
  });
  process.stderr.write(`${count} chains in ${Math.round(performance.now() - started)} ms\n`);
}
