import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createTally } from './tally.ts';

/** What came of one county. */
export interface CountyLine {
  readonly seed: number;
  readonly part: 'beginning' | 'whole';
  readonly journeys: number;
  readonly offices: number;
  readonly faults: number;
  readonly hits: Readonly<Record<string, number>>;
  readonly edges: Readonly<Record<string, number>>;
}

export interface SoakRecord {
  add(line: CountyLine): void;
  /** All counties together, those of earlier runs as well. */
  total(): Omit<CountyLine, 'seed' | 'part'> & { readonly seeds: readonly string[] };
}

const readLines = (file: string | undefined): readonly CountyLine[] =>
  file === undefined || !existsSync(file)
    ? []
    : readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as CountyLine);

/** The counties of a soak. In a file they outlive the run, and the next goes on with other seeds. */
export const createRecord = (file: string | undefined): SoakRecord => {
  const lines = [...readLines(file)];
  const sum = (of: (line: CountyLine) => number): number => lines.reduce((all, line) => all + of(line), 0);
  const tallied = (of: (line: CountyLine) => Readonly<Record<string, number>>) => {
    const tally = createTally();
    for (const line of lines) tally.addAll(of(line));
    return tally.counts();
  };
  return {
    add(line) {
      lines.push(line);
      if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`);
    },
    total: () => ({
      seeds: lines.map(({ seed, part }) => `${seed} (${part})`),
      journeys: sum(({ journeys }) => journeys),
      offices: sum(({ offices }) => offices),
      faults: sum(({ faults }) => faults),
      hits: tallied(({ hits }) => hits),
      edges: tallied(({ edges }) => edges),
    }),
  };
};
