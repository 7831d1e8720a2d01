import { benchBundles } from './bench-bundles.ts';
import { benchRoutes } from './bench-routes.ts';

process.stdout.write('Functions: bundle size and cold import (median of 9 fresh processes)\n');
benchBundles();
process.stdout.write('\nRoutes on the local cloud, eight calls at once\n');
await benchRoutes();
