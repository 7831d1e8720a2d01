import { runTool } from '../builders/run-tool.ts';
import { benchBundles } from './bench-bundles.ts';
import { benchClock } from './bench-clock.ts';
import { benchCost } from './bench-cost.ts';
import { benchGrowth, growthSizes } from './bench-growth.ts';
import { benchLoad } from './bench-load.ts';
import { benchRoutes } from './bench-routes.ts';
import { benchWaiting } from './bench-waiting.ts';

const usage =
  'npm run bench -- [--cost | --growth [--cases N,N] | --load [--rate N] [--projects N] | --clock | --waiting]';

const benchFunctions = async (): Promise<boolean> => {
  process.stdout.write(
    'Functions: bundle size and processor time of a cold import (median of 9 fresh processes)\n',
  );
  benchBundles();
  process.stdout.write('\nThe legal clock\n');
  const held = await benchClock();
  process.stdout.write('\nRoutes on the local cloud, eight calls at once\n');
  await benchRoutes();
  return held;
};

const sizesOf = (text: string): readonly number[] => {
  const sizes = text.split(',').map(Number);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0))
    throw new Error(`--cases ${text} are not numbers of cases, like 1000,10000`);
  return sizes;
};

await runTool(
  usage,
  {
    cost: { type: 'boolean' },
    growth: { type: 'boolean' },
    cases: { type: 'string' },
    load: { type: 'boolean' },
    rate: { type: 'string' },
    clock: { type: 'boolean' },
    waiting: { type: 'boolean' },
    projects: { type: 'string' },
  },
  ({ words, flag, number, text }) => {
    if (words.length > 0) throw new Error(`there is no ${words.join(' ')}`);
    const cases = text('cases');
    const sizes = cases === undefined ? growthSizes : sizesOf(cases);
    const [rate = 300, projects = 100] = [number('rate'), number('projects')];
    if (flag('cost')) return benchCost;
    if (flag('growth')) return () => benchGrowth(sizes);
    if (flag('clock')) return benchClock;
    if (flag('waiting')) return benchWaiting;
    if (flag('load')) return () => benchLoad({ rate, projects });
    return benchFunctions;
  },
);
