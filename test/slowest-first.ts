import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = join(import.meta.dirname, '..');

/** The files that take longest, longest first: whoever begins one of them last keeps the other worker waiting. */
const slowest = [
  'test/journeys/demo.test.ts',
  'test/journeys/journeys.test.ts',
  'test/departments/troubled.test.ts',
  'test/workflow/repair.test.ts',
  'test/workflow/failures.test.ts',
  'test/upgrade/upgrade.test.ts',
  'test/workflow/signals.test.ts',
  'test/workflow/usage.test.ts',
  'test/api/access.test.ts',
  'test/infra/local/truth/template-truth.test.ts',
  'test/departments/departments.test.ts',
  'test/api/malformed.test.ts',
  'test/soak/journeys.test.ts',
  'test/journeys/office.test.ts',
  'test/load/crowd.test.ts',
  'test/fuzz/fuzz.test.ts',
] as const;

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = slowest.findIndex((file) => file === relative(root, moduleId));
  return rank < 0 ? slowest.length : rank;
};

/** @throws Error when a file that is named here is not there any more */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const gone = slowest.filter((file) => !existsSync(join(root, file)));
    if (gone.length > 0) throw new Error(`test/slowest-first.ts names ${gone.join(', ')}`);
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
