import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createTally } from './journeys/tally.ts';

type Counts = Readonly<Record<string, number>>;

/** What came of one drive. */
export interface ModelLine {
  readonly seed: number;
  readonly county: string;
  readonly steps: number;
  readonly cases: number;
  readonly done: number;
  readonly refused: number;
  readonly faults: number;
  readonly troubles: Counts;
  readonly drawn: Counts;
  readonly edges: Counts;
}

export interface ModelRecord {
  /** Keeps how far a drive has come; what it had come to before goes. */
  keep(line: ModelLine): void;
  /** All drives together, those of earlier runs as well. */
  total(): Omit<ModelLine, 'seed' | 'county'>;
}

const readLines = (file: string | undefined): readonly ModelLine[] =>
  file === undefined || !existsSync(file)
    ? []
    : readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as ModelLine);

/** The drives of a soak. In a file they outlive the run, and the next goes on with other seeds. */
export const createModelRecord = (file: string | undefined): ModelRecord => {
  const drives = new Map(readLines(file).map((line) => [`${line.county} ${line.seed}`, line]));
  const sum = (of: (line: ModelLine) => number): number =>
    [...drives.values()].reduce((all, line) => all + of(line), 0);
  const tallied = (of: (line: ModelLine) => Counts): Counts => {
    const tally = createTally();
    for (const line of drives.values()) tally.addAll(of(line));
    return tally.counts();
  };
  return {
    keep(line) {
      drives.set(`${line.county} ${line.seed}`, line);
      const lines = [...drives.values()].map((one) => `${JSON.stringify(one)}\n`);
      if (file !== undefined) writeFileSync(file, lines.join(''));
    },
    total: () => ({
      steps: sum(({ steps }) => steps),
      cases: sum(({ cases }) => cases),
      done: sum(({ done }) => done),
      refused: sum(({ refused }) => refused),
      faults: sum(({ faults }) => faults),
      troubles: tallied(({ troubles }) => troubles),
      drawn: tallied(({ drawn }) => drawn),
      edges: tallied(({ edges }) => edges),
    }),
  };
};
