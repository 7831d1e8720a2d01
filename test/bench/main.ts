import { parseArgs } from 'node:util';
import { benchBundles } from './bench-bundles.ts';
import { benchClock } from './bench-clock.ts';
import { benchCost } from './bench-cost.ts';
import { benchGrowth, growthSizes } from './bench-growth.ts';
import { benchLoad } from './bench-load.ts';
import { benchRoutes } from './bench-routes.ts';
import { benchWaiting } from './bench-waiting.ts';

const { values } = parseArgs({
  options: {
    cost: { type: 'boolean' },
    growth: { type: 'boolean' },
    cases: { type: 'string' },
    load: { type: 'boolean' },
    clock: { type: 'boolean' },
    waiting: { type: 'boolean' },
    projects: { type: 'string' },
  },
});

if (values.cost) {
  process.exitCode = (await benchCost()) ? 0 : 1;
} else if (values.growth) {
  process.exitCode = (await benchGrowth(values.cases?.split(',').map(Number) ?? growthSizes)) ? 0 : 1;
} else if (values.clock) {
  process.exitCode = (await benchClock()) ? 0 : 1;
} else if (values.waiting) {
  process.exitCode = (await benchWaiting()) ? 0 : 1;
} else if (values.load) {
  process.exitCode = (await benchLoad(Number(values.projects ?? 100))) ? 0 : 1;
} else {
  process.stdout.write(
    'Functions: bundle size and processor time of a cold import (median of 9 fresh processes)\n',
  );
  benchBundles();
  process.stdout.write('\nThe legal clock\n');
  await benchClock();
  process.stdout.write('\nRoutes on the local cloud, eight calls at once\n');
  await benchRoutes();
}
