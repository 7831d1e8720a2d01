import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter } from 'vitest/node';

const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', 'groundbreak');

/** Prints `N passed, N failed` after the runner's own summary and keeps the figures for `.ci/run` to add up. */
export const totalReporter: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    let passed = 0;
    let failed = unhandledErrors.length;
    for (const module of modules) {
      if (module.state() === 'failed' && [...module.children.allTests('failed')].length === 0) failed += 1;
      for (const test of module.children.allTests()) {
        if (test.result().state === 'passed') passed += 1;
        else failed += 1;
      }
    }
    mkdirSync(folder, { recursive: true });
    appendFileSync(join(folder, 'totals.jsonl'), `${JSON.stringify({ passed, failed })}\n`);
    process.once('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
  },
};
