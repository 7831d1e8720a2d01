import { defineConfig } from 'vitest/config';

/** The tests of the moves, run again for every mutant. */
export default defineConfig({
  test: { env: { TZ: 'UTC' }, testTimeout: 60_000, include: ['test/mutation/moves/*-suite.ts'] },
});
