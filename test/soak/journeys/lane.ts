import type { Step } from '../../../infra/local/scenario/scenario-file.ts';
import type { KeptValues } from '../../../infra/local/scenario/replace-names.ts';

/** A step with the moment at which it is due. */
export interface TimedStep {
  readonly at: number;
  readonly step: Step;
}

/** One journey of one project, beside others in the same county. */
export interface Lane {
  readonly name: string;
  readonly scenario: string;
  readonly steps: readonly TimedStep[];
  /** Steps that are done. */
  done: number;
  kept: KeptValues;
  /** Why its step failed the last time. */
  failed?: string;
  /** Why it goes on no more. */
  stuck?: string;
}
