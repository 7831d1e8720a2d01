import { parseArgs } from 'node:util';
import { soakFuzz } from './soak-fuzz.ts';
import { soakJourneys } from './soak-journeys.ts';
import { soakModel } from './soak-model.ts';
import { soakProperties } from './soak-properties.ts';
import { soakRecovery } from './soak-recovery.ts';
import type { Soak } from './soak.ts';

const soaks: Readonly<Record<string, Soak>> = {
  fuzz: soakFuzz,
  journeys: soakJourneys,
  model: soakModel,
  properties: soakProperties,
  recovery: soakRecovery,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    count: { type: 'string' },
    runs: { type: 'string' },
    minutes: { type: 'string' },
    only: { type: 'string' },
    record: { type: 'string' },
  },
});
const [name = ''] = positionals;
const soak = Object.hasOwn(soaks, name) ? soaks[name] : undefined;

if (soak === undefined) {
  process.stderr.write(
    `npm run soak -- NAME [--seed N] [--count N] [--runs N] [--minutes N] [--only WHAT] [--record FILE]; NAME is one of ${Object.keys(soaks).join(', ')}\n`,
  );
  process.exitCode = 2;
} else {
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const held = await soak({
    seed,
    print,
    ...(values.count !== undefined && { count: Number(values.count) }),
    ...(values.runs !== undefined && { runs: Number(values.runs) }),
    ...(values.minutes !== undefined && { minutes: Number(values.minutes) }),
    ...(values.only !== undefined && { only: values.only }),
    ...(values.record !== undefined && { record: values.record }),
  });
  process.exit(held ? 0 : 1);
}
