import { basename, dirname, join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/slowest-first.ts';
import { totalReporter } from './test/total-reporter.ts';

const limits = {
  pool: 'forks',
  testTimeout: 60_000,
  hookTimeout: 120_000,
  env: { TZ: 'UTC' },
  setupFiles: 'test/fixed-seed.ts',
  globalSetup: 'test/run-folder.ts',
} as const;

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: SlowestFirst },
    resolveSnapshotPath: (path, extension) => join(dirname(path), 'snapshots', basename(path) + extension),
    reporters: ['default', totalReporter],
    projects: [
      {
        test: {
          name: 'portable',
          ...limits,
          include: ['test/**/*.test.ts'],
          exclude: ['test/machine/**'],
        },
      },
      { test: { name: 'machine', ...limits, include: ['test/machine/**/*.test.ts'] } },
    ],
  },
});
