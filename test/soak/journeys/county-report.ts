import type { HeardPoint } from '../../../infra/local/faults.ts';

/** What passes by in a round of steps. */
export interface CalmRound {
  readonly heard: readonly HeardPoint[];
  /** Messages that were delivered, by department. */
  readonly told: Readonly<Record<string, number>>;
  /** The scenarios that have a step in it. */
  readonly playing: readonly string[];
}

export type CalmRounds = ReadonlyMap<string, CalmRound>;

export interface JourneyReport {
  readonly scenario: string;
  /** What its project has come to, one line for each fact. */
  readonly lines: readonly string[];
  /** Why it did not come to its end. */
  readonly stuck?: string;
}

export interface CountyReport {
  readonly journeys: readonly JourneyReport[];
  readonly rounds: CalmRounds;
  /** Hits by kind of trouble and by place. */
  readonly hits: Readonly<Record<string, number>>;
  /** How often each edge of the table of moves was taken. */
  readonly edges: Readonly<Record<string, number>>;
}
