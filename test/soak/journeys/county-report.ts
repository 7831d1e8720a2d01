import type { HeardPoint } from '../../../infra/local/faults.ts';

/** Calls and events of each round of a county. */
export type HeardRounds = ReadonlyMap<string, readonly HeardPoint[]>;

export interface JourneyReport {
  readonly scenario: string;
  /** What its project has come to, one line for each fact. */
  readonly lines: readonly string[];
  /** Why it did not come to its end. */
  readonly stuck?: string;
}

export interface CountyReport {
  readonly journeys: readonly JourneyReport[];
  readonly heard: HeardRounds;
  /** Hits by kind of trouble and by place. */
  readonly hits: Readonly<Record<string, number>>;
  /** How often each edge of the table of moves was taken. */
  readonly edges: Readonly<Record<string, number>>;
}
