import type { Timer } from '../clock.ts';
import type { Machine } from './definition.ts';
import type { Json, JsonObject } from './json.ts';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export interface HistoryEvent {
  readonly id: number;
  readonly previousEventId: number;
  readonly at: number;
  readonly type: string;
  readonly details: JsonObject | undefined;
}

export interface Ending {
  readonly status: Exclude<ExecutionStatus, 'RUNNING'>;
  readonly stoppedAt: number;
  readonly output: string | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
}

/** One run. The machine is the one it started with: definition and role, for life. */
export interface Execution {
  readonly arn: string;
  readonly name: string;
  readonly machine: Machine;
  readonly inputText: string;
  readonly input: Json;
  readonly startedAt: number;
  readonly abort: AbortController;
  readonly events: HistoryEvent[];
  readonly random: () => number;
  limit: Timer | undefined;
  ending: Ending | undefined;
}
