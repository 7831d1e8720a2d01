import { importsOf } from '../imports-of.ts';
import type { HouseRule, Source, Violation } from '../source.ts';

const cycles = (sources: readonly Source[]): readonly Violation[] => {
  const graph = new Map(
    sources
      .filter(({ path }) => path.endsWith('.ts'))
      .map((source) => [source.path, importsOf(source).flatMap(({ path }) => path ?? [])] as const),
  );
  const done = new Set<string>();
  const found: Violation[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const before = way.indexOf(path);
    if (before >= 0)
      found.push({ path, what: `imports itself by ${[...way.slice(before), path].join(' -> ')}` });
    if (before >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
};

export const noCycles: HouseRule = {
  says: 'no file imports itself by way of others',
  check: cycles,
  caught: [
    [
      { path: 'shared/a.ts', text: "import { b } from './b.ts';" },
      { path: 'shared/b.ts', text: "export { c } from './c.ts';" },
      { path: 'shared/c.ts', text: "import type { A } from './a.ts';" },
    ],
    [{ path: 'shared/a.ts', text: "import { a } from './a.ts';" }],
  ],
  passes: [
    [
      { path: 'shared/a.ts', text: "import { b } from './b.ts';\nimport { c } from './c.ts';" },
      { path: 'shared/b.ts', text: "import { c } from './c.ts';" },
      { path: 'shared/c.ts', text: '' },
    ],
  ],
};
