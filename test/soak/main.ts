import { runTool } from '../builders/run-tool.ts';
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

const usage = `npm run soak -- NAME [--seed N] [--count N] [--runs N] [--minutes N] [--only WHAT] [--record FILE]; NAME is one of ${Object.keys(soaks).join(', ')}`;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

await runTool(
  usage,
  {
    seed: { type: 'string' },
    count: { type: 'string' },
    runs: { type: 'string' },
    minutes: { type: 'string' },
    only: { type: 'string' },
    record: { type: 'string' },
  },
  ({ words: [name = '', ...more], number, text }) => {
    const soak = Object.hasOwn(soaks, name) ? soaks[name] : undefined;
    if (soak === undefined || more.length > 0)
      throw new Error(name === '' ? 'which soak?' : `there is no soak ${[name, ...more].join(' ')}`);
    const seed = number('seed') ?? Date.now() % 2 ** 31;
    const [count, runs, minutes] = [number('count'), number('runs'), number('minutes')];
    const [only, record] = [text('only'), text('record')];
    return () =>
      soak({
        seed,
        print,
        ...(count !== undefined && { count }),
        ...(runs !== undefined && { runs }),
        ...(minutes !== undefined && { minutes }),
        ...(only !== undefined && { only }),
        ...(record !== undefined && { record }),
      });
  },
);
